import { randomUUID } from 'node:crypto';
import type { UserUuid } from '@cruddur/contract/ids';
import { describeOnEachDatabase } from '@cruddur/testing/databases';
import type { TestDatabase } from '@cruddur/testing/postgres-server';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { type Registrant, register } from './register.ts';
import { searchQuery, searchUsers } from './search-users.ts';
import { findSettings, updateSettings } from './settings.ts';
import { insertUsers, updateDisplayName } from './users.ts';

describeOnEachDatabase('users', (start) => {
  let server: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    server = await start();
    db = openDatabase(server.connectionUrl, { timeoutMs: 60_000 });
    await migrate(db);
  });
  afterAll(async () => {
    await db?.destroy();
    await server?.stop();
  });

  const somebody = (over: Partial<Registrant> = {}): Registrant => ({
    cognito_user_id: randomUUID(),
    handle: `p${randomUUID().replaceAll('-', '').slice(0, 12)}`,
    display_name: 'Some Body',
    email: `${randomUUID()}@example.com`,
    ...over,
  });
  const rowOf = (person: Registrant) =>
    db
      .selectFrom('users')
      .select(['uuid', 'handle', 'email', 'cognito_user_id'])
      .where('cognito_user_id', '=', person.cognito_user_id)
      .executeTakeFirst();
  const uuidOf = async (person: Registrant) => (await rowOf(person))?.uuid as UserUuid;

  test('a person is registered once, however many requests come at the same time', async () => {
    const person = somebody({ handle: ' @Ada_L ' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => register(db, person)));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]).toMatchObject({ profile: { handle: 'ada_l', display_name: 'Some Body' } });
  });

  test('of several who want a handle at the same time one gets it, in any case of letters', async () => {
    const wanted = ['Wanted', 'wanted', 'WANTED', '@wanted'].map((handle) => somebody({ handle }));
    const answers = await Promise.all(wanted.map((one) => register(db, one)));
    expect(answers.filter((one) => 'profile' in one)).toHaveLength(1);
    expect(answers.filter((one) => 'refused' in one)).toEqual(
      Array.from({ length: 3 }, () => ({ refused: ['handle_taken'] })),
    );
  });

  test('a handle or address of somebody else never leads to their row', async () => {
    const owner = somebody({ handle: 'owner', email: 'Owner@example.com' });
    await register(db, owner);
    const before = await rowOf(owner);
    const thief = somebody({ handle: 'owner', email: 'owner@example.com' });
    expect(await register(db, thief)).toEqual({ refused: ['handle_taken'] });
    const again = { ...thief, handle: 'owner_2' };
    expect(await register(db, again)).toEqual({ refused: ['email_taken'] });
    expect(await rowOf(thief)).toBeUndefined();
    expect(await rowOf(owner)).toEqual(before);
  });

  test.each([
    [undefined, 'handle_missing'],
    ['  ', 'handle_missing'],
    ['ab', 'handle_malformed'],
    ['x'.repeat(31), 'handle_malformed'],
    ['a b c', 'handle_malformed'],
    ['ünïcode', 'handle_malformed'],
    ["'; DROP TABLE users", 'handle_malformed'],
  ])('the handle %s is refused', async (handle, code) => {
    expect(await register(db, somebody({ handle }))).toEqual({ refused: [code] });
  });

  test.each([
    [undefined, 'named_0'],
    [' \0 ', 'named_1'],
    [`a\0\ud800b${'😀'.repeat(70)}`, 'named_2'],
  ])('a name that cannot be stored is made one that can: %j', async (display_name, handle) => {
    const answer = await register(db, somebody({ display_name, handle, email: undefined }));
    const shown = handle === 'named_2' ? `ab${'😀'.repeat(62)}` : handle;
    expect(answer).toMatchObject({ profile: { handle, display_name: shown } });
  });

  test('settings are on until switched off, and devices do not undo each other', async () => {
    const person = somebody();
    await register(db, person);
    const uuid = await uuidOf(person);
    expect(await findSettings(db, uuid)).toEqual({
      show_presence: true,
      show_typing: true,
      send_receipts: true,
      send_delivery_receipts: true,
    });
    await Promise.all([
      updateSettings(db, uuid, { show_typing: false }),
      updateSettings(db, uuid, { send_receipts: false }),
    ]);
    expect(await findSettings(db, uuid)).toEqual({
      show_presence: true,
      show_typing: false,
      send_receipts: false,
      send_delivery_receipts: true,
    });
    expect(await updateSettings(db, randomUUID() as UserUuid, {})).toBeUndefined();
  });

  test('people are found by the beginning of a handle or of any word of their name', async () => {
    const grace = somebody({ handle: 'zz_grace', display_name: "Grace  O'Hopper-Élan \\ :*" });
    await register(db, grace);
    const handles = async (text: string) =>
      (await searchUsers(db, text, undefined, 50)).people.map((one) => one.handle);
    for (const text of [
      'zz_gr',
      '@ZZ_G',
      'gRAC',
      "o'ho",
      'grace o',
      'o\u2003grac',
      '\\',
      ':*',
      "o'hopper-élan",
      "O'HOPPER-ÉL",
    ]) {
      expect(await handles(text), text).toContain('zz_grace');
    }
    for (const text of ['race', 'hopper', 'z_grace', 'grace x', "'", '& | !', '%', '\0', 'ohop']) {
      expect(await handles(text), text).not.toContain('zz_grace');
    }
    await updateDisplayName(db, await uuidOf(grace), 'Admiral');
    expect([await handles('grace'), await handles('admi')]).toEqual([[], ['zz_grace']]);
  });

  test('pages lead through everybody once in both directions, by the index with 10,000 people', async () => {
    const people = Array.from({ length: 10_000 }, (_, i) => ({
      handle: `many_${String((i * 7_919) % 10_000).padStart(5, '0')}`,
      display_name: `${'abcdefghij'[i % 10]}name Needle${String(i % 250).padStart(3, '0')}`,
      email: `many${i}@example.com`,
      cognito_user_id: randomUUID(),
    }));
    for (let i = 0; i < people.length; i += 1_000)
      await insertUsers(db, people.slice(i, i + 1_000));
    await sql`ANALYZE users`.execute(db);
    const expected = people
      .filter((one) => one.display_name.endsWith('Needle007'))
      .map((one) => one.handle)
      .sort();
    const forwards: string[] = [];
    let page = await searchUsers(db, 'needle007 hn', undefined, 7);
    expect(page.hasBefore).toBe(false);
    for (;;) {
      forwards.push(...page.people.map((one) => one.handle));
      if (!page.hasAfter) break;
      page = await searchUsers(db, 'needle007 hn', { after: forwards.at(-1) as string }, 7);
    }
    expect(forwards).toEqual(expected);
    const before = expected[20] as string;
    const back = await searchUsers(db, 'hname needle007', { before }, 7);
    expect(back.people.map((one) => one.handle)).toEqual(expected.slice(13, 20));
    expect([back.hasBefore, back.hasAfter]).toEqual([true, true]);
    const indexOf = {
      many_0042: 'users_search_idx',
      'needle007 h': 'users_search_idx',
      n: 'users_handle_order_idx',
    };
    for (const [text, index] of Object.entries(indexOf)) {
      const query = searchQuery(db, text, { after: 'many_00100' }, 20).compile();
      const plan = await db.executeQuery<{ 'QUERY PLAN': string }>({
        ...query,
        sql: `EXPLAIN ${query.sql}`,
      });
      expect(JSON.stringify(plan.rows), text).toContain(index);
    }
  });
});
