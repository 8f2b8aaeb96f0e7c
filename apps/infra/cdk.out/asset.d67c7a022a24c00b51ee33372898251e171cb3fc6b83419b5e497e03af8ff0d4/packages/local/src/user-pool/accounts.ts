import type { Session, User } from './account.ts';
import { createAccountIndex } from './account-index.ts';
import { openRecordLog } from './record-log.ts';

/** The pool's users and sessions. Reads are from memory; a write is on disk when it resolves. */
export interface Accounts {
  /** By sub or, in any case of letters, by email. */
  find(username: string): User | undefined;
  /** In the order in which they were made. */
  list(): readonly User[];
  put(user: User): Promise<void>;
  remove(sub: string): Promise<void>;
  findSession(id: string): Session | undefined;
  /** Starts a session; the oldest ones of somebody who has very many end. */
  putSession(session: Session): Promise<void>;
  endSession(id: string): Promise<void>;
  /** Stores the user and ends all sessions of theirs, in one step. */
  putSignedOut(user: User): Promise<void>;
  /** Whether the demo people were added once. */
  demoAdded(): boolean;
  markDemoAdded(): Promise<void>;
  close(): Promise<void>;
}

const MAX_SESSIONS = 100;

/** Opens the accounts of a pool folder. One process at a time. */
export async function openAccounts(path: string, now: () => number): Promise<Accounts> {
  const index = createAccountIndex();
  let demo = false;
  const log = await openRecordLog(path, (key, value) => {
    if (key.startsWith('user:')) index.setUser(value as User);
    else if (key.startsWith('session:')) index.setSession(value as Session);
    else demo = true;
  });
  const end = (ids: readonly string[]) =>
    ids.map((id) => {
      index.dropSession(id);
      return { key: `session:${id}` };
    });
  const put = (user: User) => {
    index.setUser(user);
    return { key: `user:${user.sub}`, value: user };
  };
  return {
    find: index.findUser,
    list: index.listUsers,
    put: (user) => log.write([put(user)]),
    remove(sub) {
      index.dropUser(sub);
      return log.write([{ key: `user:${sub}` }, ...end(index.sessionsOf(sub).map(idOf))]);
    },
    findSession: index.findSession,
    putSession(session) {
      const own = index.sessionsOf(session.sub);
      const surplus = own.length - MAX_SESSIONS;
      const over = own.filter((one, i) => i <= surplus || one.expires_at <= now());
      index.setSession(session);
      return log.write([{ key: `session:${session.id}`, value: session }, ...end(over.map(idOf))]);
    },
    endSession: (id) => log.write(end([id])),
    putSignedOut: (user) => log.write([put(user), ...end(index.sessionsOf(user.sub).map(idOf))]),
    demoAdded: () => demo,
    markDemoAdded() {
      demo = true;
      return log.write([{ key: 'demo', value: true }]);
    },
    close: () => log.close(),
  };
}

function idOf({ id }: Session): string {
  return id;
}
