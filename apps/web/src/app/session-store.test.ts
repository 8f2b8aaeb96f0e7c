import { pageMessageGroups, sendMessage } from '@cruddur/client/api';
import { ADA, BOB, problem, scriptedServer, settle } from '@cruddur/testing/scripted-server';
import { expect, test } from 'vitest';
import { PoolError } from '../lib/user-pool/pool-error.ts';
import type { UserPool } from '../lib/user-pool/user-pool.ts';
import { SESSION_KEY } from './session-storage.ts';
import { createSessionStore, type Session, type SessionStore } from './session-store.ts';
import type { SessionDeps } from './session-tokens.ts';

/** A server that gives out numbered tokens and accepts those in `valid`. */
function signInServer() {
  const valid = new Set<string>();
  let made = 0;
  let open = true;
  let profile = true;
  const give = (name: string): string => {
    const token = `${name}-${++made}`;
    valid.add(`Bearer ${token}`);
    return token;
  };
  const { api, seen } = scriptedServer(({ path, body, token, method }) => {
    if (path === '/dev/session') {
      if (!open) return problem('user_not_found');
      const user = body.handle === 'ada' ? ADA : BOB;
      return { access_token: give(String(body.handle)), expires_in: 600, user };
    }
    if (!valid.has(token)) return problem('token_expired');
    if (path !== '/api/me') return [];
    if (method === 'POST') profile = true;
    return profile ? { ...ADA, settings: {} } : problem('user_not_registered');
  });
  return {
    fetch: api.fetch,
    seen,
    valid,
    give,
    close: (): void => {
      open = false;
    },
    hideProfile: (): void => {
      profile = false;
    },
  };
}

/** The two storages of a browser; tabs of one browser share the second. */
function memory(): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
  };
}

/** The pool as a page sees it after signing in: only its tokens matter to sessions. */
function poolOf(server: ReturnType<typeof signInServer>) {
  const calls: string[] = [];
  const pool = {
    getTokens: async ({ renew }: { renew: boolean }) => {
      calls.push(renew ? 'renew' : 'take');
      return { accessToken: server.give('pool'), lifetimeMs: 600_000 };
    },
    signOut: async ({ everywhere }: { everywhere: boolean }) => {
      calls.push(everywhere ? 'leave everywhere' : 'leave');
    },
  };
  return { pool, calls };
}

function setUp(options: { now?: () => number; device?: Storage } = {}) {
  const server = signInServer();
  const { pool, calls } = poolOf(server);
  const deps: SessionDeps = {
    fetch: server.fetch,
    storages: { tab: memory(), device: options.device ?? memory() },
    loadPool: async () => pool as unknown as UserPool,
    forgetDevice: async (personUuid) => void calls.push(`forget ${personUuid}`),
    now: options.now ?? (() => 0),
    exclusively: (run) => run(),
  };
  return { server, pool, calls, deps, store: createSessionStore(deps) };
}

const sessionOf = (store: SessionStore) => store.get().session as Session;

test('a reload keeps a demo session in its tab, signing out leaves nothing behind', async () => {
  const { deps, store, calls } = setUp();
  await store.signInAsDemo('ada');
  expect(createSessionStore(deps).get().session?.user).toEqual(ADA);
  expect(deps.storages.device.length).toBe(0);
  await store.signOut();
  expect(calls).toEqual([`forget ${ADA.uuid}`]);
  expect(deps.storages.tab.length).toBe(0);
  expect(store.get()).toEqual({ ended: 'signed_out' });
  expect(createSessionStore(deps).get()).toEqual({});
});

test('a token near its end is replaced once for all calls', async () => {
  let now = 0;
  const { server, store } = setUp({ now: () => now });
  await store.signInAsDemo('ada');
  now = 590_000;
  const { api } = sessionOf(store);
  await Promise.all([pageMessageGroups(api), pageMessageGroups(api)]);
  expect(server.seen.map((one) => one.token)).toEqual(['', '', 'Bearer ada-2', 'Bearer ada-2']);
});

test('a refused token is replaced and the call made again; a second refusal ends the session', async () => {
  const { server, store, deps } = setUp();
  await store.signInAsDemo('ada');
  server.valid.clear();
  const { api } = sessionOf(store);
  await Promise.all([pageMessageGroups(api), pageMessageGroups(api)]);
  expect(server.seen.filter((one) => one.path === '/dev/session')).toHaveLength(2);
  server.valid.clear();
  server.close();
  await expect(pageMessageGroups(api)).rejects.toMatchObject({ code: 'user_not_found' });
  expect(store.get()).toEqual({ ended: 'expired' });
  expect(deps.storages.tab.length).toBe(0);
});

test('calls of an ended session never carry the next person’s token', async () => {
  const { server, store } = setUp();
  await store.signInAsDemo('ada');
  const ada = sessionOf(store);
  await store.signOut();
  await store.signInAsDemo('bob');
  const body = { message_group_uuid: crypto.randomUUID(), message: 'from ada' };
  await expect(sendMessage(ada.api, body)).rejects.toMatchObject({ code: 'token_missing' });
  await settle();
  expect(server.seen.some((one) => one.path === '/api/messages')).toBe(false);
  expect(sessionOf(store).user).toEqual(BOB);
});

test('a person of the pool is signed in in every tab, and signed out in every tab', async () => {
  const device = memory();
  const first = setUp({ device });
  const second = setUp({ device });
  device.setItem('cruddur.theme', 'dark');
  device.setItem('CognitoIdentityServiceProvider.client.ada.refreshToken', 'secret');
  await first.store.enter();
  second.store.follow();
  expect(sessionOf(second.store).user).toEqual(ADA);
  await second.store.signOut();
  first.store.follow();
  expect(first.store.get()).toEqual({ ended: 'signed_out' });
  expect([device.length, device.getItem('cruddur.theme')]).toEqual([1, 'dark']);
  expect(second.calls).toEqual(['leave', `forget ${ADA.uuid}`]);
});

test('a demo person in one tab is not disturbed by who signs in in another', async () => {
  const device = memory();
  const [demo, other] = [setUp({ device }), setUp({ device })];
  await demo.store.signInAsDemo('bob');
  await other.store.enter();
  demo.store.follow();
  expect(sessionOf(demo.store).user).toEqual(BOB);
});

test('tokens that another tab renewed are taken over, not asked for again', async () => {
  let now = 0;
  const device = memory();
  const { store, server, calls } = setUp({ now: () => now, device });
  await store.enter();
  const stored = JSON.parse(device.getItem(SESSION_KEY) ?? '');
  const accessToken = server.give('elsewhere');
  device.setItem(SESSION_KEY, JSON.stringify({ ...stored, accessToken, expiresAt: 1_200_000 }));
  now = 590_000;
  await pageMessageGroups(sessionOf(store).api);
  expect(server.seen.at(-1)?.token).toBe(`Bearer ${accessToken}`);
  expect(calls).toEqual(['take']);
});

test('a pool that is away costs no session; one that refuses ends it', async () => {
  let now = 0;
  const { store, pool } = setUp({ now: () => now });
  await store.enter();
  now = 590_000;
  let code: 'pool_unreachable' | 'signed_out' = 'pool_unreachable';
  pool.getTokens = async () => {
    throw new PoolError(code);
  };
  const { api } = sessionOf(store);
  await expect(pageMessageGroups(api)).rejects.toMatchObject({ code: 'user_pool_unavailable' });
  expect(store.get().session).toBeDefined();
  code = 'signed_out';
  await expect(pageMessageGroups(api)).rejects.toMatchObject({ code: 'token_revoked' });
  expect(store.get()).toEqual({ ended: 'expired' });
});

test('somebody without a profile is a newcomer, also after a reload, until they choose a handle', async () => {
  const { store, server, deps } = setUp();
  server.hideProfile();
  await store.enter();
  expect(store.get().newcomer?.reasons).toEqual(['user_not_registered']);
  const reloaded = createSessionStore(deps);
  expect(reloaded.get().newcomer).toMatchObject({ id: expect.any(String) });
  await reloaded.register({ handle: 'ada' });
  expect(sessionOf(reloaded).user).toEqual(ADA);
  expect(createSessionStore(deps).get().session?.user).toEqual(ADA);
});

test('a sign-out everywhere that the pool did not take changes nothing', async () => {
  const { store, pool } = setUp();
  await store.enter();
  pool.signOut = async () => {
    throw new PoolError('pool_unreachable');
  };
  await expect(store.signOut({ everywhere: true })).rejects.toMatchObject({
    code: 'pool_unreachable',
  });
  expect(store.get().session).toBeDefined();
  await store.signOut();
  expect(store.get()).toEqual({ ended: 'signed_out' });
});
