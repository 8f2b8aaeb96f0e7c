import { pageMessageGroups, sendMessage } from '@cruddur/client/api';
import { ADA, BOB, problem, scriptedServer, settle } from '@cruddur/testing/scripted-server';
import { expect, test } from 'vitest';
import { createSessionStore, type Session, type SessionStore } from './session-store.ts';

/** A server that gives out numbered tokens and accepts those in `valid`. */
function signInServer() {
  const valid = new Set<string>();
  let made = 0;
  let open = true;
  const { api, seen } = scriptedServer(({ path, body, token }) => {
    if (path !== '/dev/session') return valid.has(token) ? [] : problem('token_expired');
    if (!open) return problem('user_not_found');
    const access_token = `${body.handle}-${++made}`;
    valid.add(`Bearer ${access_token}`);
    return { access_token, expires_in: 600, user: body.handle === 'ada' ? ADA : BOB };
  });
  const close = (): void => {
    open = false;
  };
  return { fetch: api.fetch, seen, valid, close };
}

function memory() {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

const sessionOf = (store: SessionStore) => store.get().session as Session;

test('a reload keeps the session, signing out leaves nothing behind', async () => {
  const storage = memory();
  const deps = { fetch: signInServer().fetch, storage, now: () => 0 };
  const store = createSessionStore(deps);
  await store.signIn('ada');
  expect(createSessionStore(deps).get().session?.user).toEqual(ADA);
  store.signOut();
  expect(storage.held.size).toBe(0);
  expect(store.get()).toEqual({ ended: 'signed_out' });
  expect(createSessionStore(deps).get()).toEqual({});
});

test('a token near its end is replaced once for all calls', async () => {
  const server = signInServer();
  let now = 0;
  const store = createSessionStore({ fetch: server.fetch, storage: memory(), now: () => now });
  await store.signIn('ada');
  now = 590_000;
  const { api } = sessionOf(store);
  await Promise.all([pageMessageGroups(api), pageMessageGroups(api)]);
  expect(server.seen.map((one) => one.token)).toEqual(['', '', 'Bearer ada-2', 'Bearer ada-2']);
});

test('a refused token is replaced and the call repeated', async () => {
  const server = signInServer();
  const store = createSessionStore({ fetch: server.fetch, storage: memory(), now: () => 0 });
  await store.signIn('ada');
  server.valid.clear();
  const { api } = sessionOf(store);
  await Promise.all([pageMessageGroups(api), pageMessageGroups(api)]);
  expect(server.seen.filter((one) => one.path === '/dev/session')).toHaveLength(2);
  expect(store.get().session).toBeDefined();
});

test('without a new token the session ends', async () => {
  const server = signInServer();
  const storage = memory();
  const store = createSessionStore({ fetch: server.fetch, storage, now: () => 0 });
  await store.signIn('ada');
  server.valid.clear();
  server.close();
  await expect(pageMessageGroups(sessionOf(store).api)).rejects.toThrow();
  expect(store.get()).toEqual({ ended: 'expired' });
  expect(storage.held.size).toBe(0);
});

test('what one person left waiting is never sent as the next', async () => {
  const server = signInServer();
  const store = createSessionStore({ fetch: server.fetch, storage: memory(), now: () => 0 });
  await store.signIn('ada');
  const ada = sessionOf(store);
  store.signOut();
  await store.signIn('bob');
  const body = { message: 'hi', message_group_uuid: 'c' };
  await expect(sendMessage(ada.api, body)).rejects.toMatchObject({ code: 'token_missing' });
  await settle();
  expect(server.seen.some((one) => one.path === '/api/messages')).toBe(false);
  expect(sessionOf(store).user).toEqual(BOB);
});
