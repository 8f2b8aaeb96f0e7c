import type { Session, User } from './account.ts';

/** Users and sessions in memory, to be found by each of their names. */
export function createAccountIndex() {
  const users = new Map<string, User>();
  const subs = new Map<string, string>();
  const sessions = new Map<string, Session>();
  const bySub = new Map<string, Set<string>>();

  const forgetEmail = (sub: string): void => {
    const email = users.get(sub)?.attributes.email;
    if (email) subs.delete(email.toLowerCase());
  };
  return {
    /** By sub or, in any case of letters, by email. */
    findUser: (username: string): User | undefined =>
      users.get(username) ?? users.get(subs.get(username.toLowerCase()) ?? ''),
    listUsers: (): readonly User[] => [...users.values()],
    setUser(user: User): void {
      forgetEmail(user.sub);
      users.set(user.sub, user);
      if (user.attributes.email) subs.set(user.attributes.email.toLowerCase(), user.sub);
    },
    dropUser(sub: string): void {
      forgetEmail(sub);
      users.delete(sub);
    },
    findSession: (id: string): Session | undefined => sessions.get(id),
    /** Oldest first. */
    sessionsOf: (sub: string): Session[] =>
      [...(bySub.get(sub) ?? [])].map((id) => sessions.get(id) as Session),
    setSession(session: Session): void {
      sessions.set(session.id, session);
      bySub.set(session.sub, (bySub.get(session.sub) ?? new Set()).add(session.id));
    },
    dropSession(id: string): void {
      const sub = sessions.get(id)?.sub ?? '';
      sessions.delete(id);
      bySub.get(sub)?.delete(id);
      if (bySub.get(sub)?.size === 0) bySub.delete(sub);
    },
  };
}
