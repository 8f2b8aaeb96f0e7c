import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { poolOf, socketFolder, start } from './fixtures/postgres-stand.ts';
import { PATIENCE } from './fixtures/run-fixture.ts';
import type { Postgres } from './postgres.ts';

async function startCounter(): Promise<{ postgres: Postgres; pool: pg.Pool }> {
  const postgres = await start();
  const pool = poolOf(postgres);
  await pool.query('CREATE TABLE counter (n int NOT NULL); INSERT INTO counter VALUES (0)');
  return { postgres, pool };
}

async function count(pool: pg.Pool): Promise<number> {
  return (await pool.query<{ n: number }>('SELECT n FROM counter')).rows[0]?.n as number;
}

test('20 concurrent transactions that read, wait and write lose no update', PATIENCE, async () => {
  const { pool } = await startCounter();
  const increment = async (): Promise<void> => {
    const client = await pool.connect();
    await client.query('BEGIN');
    const { rows } = await client.query('SELECT n FROM counter');
    await delay(5);
    await client.query('UPDATE counter SET n = $1', [rows[0].n + 1]);
    await client.query('COMMIT');
    client.release();
  };
  await Promise.all(Array.from({ length: 20 }, increment));
  expect(await count(pool)).toBe(20);
});

test('queries too long for one packet do not mix with those of others', PATIENCE, async () => {
  const pool = poolOf(await start());
  const long = async (length: number): Promise<void> => {
    const { rows } = await pool.query('SELECT length($1) AS length', ['x'.repeat(length)]);
    expect(rows).toEqual([{ length }]);
  };
  const short = async (word: string): Promise<void> => {
    const { rows } = await pool.query('SELECT $1::text AS word', [word]);
    expect(rows).toEqual([{ word }]);
  };
  await Promise.all(
    Array.from({ length: 100 }, (_, n) => (n % 2 ? long(300_000 + n) : short(`word ${n}`))),
  );
});

test('a client that leaves within a transaction leaves nothing behind', PATIENCE, async () => {
  const { postgres, pool } = await startCounter();
  for (const leave of [
    (client: pg.Client) => client.end(),
    async (client: pg.Client) => cut(client),
  ]) {
    const client = new pg.Client({ connectionString: postgres.connectionUrl });
    client.on('error', () => {});
    await client.connect();
    await client.query('BEGIN');
    await client.query('UPDATE counter SET n = 7');
    await leave(client);
    expect(await count(pool)).toBe(0);
  }
});

// Like a process that was killed: no farewell message.
function cut(client: pg.Client): void {
  (
    client as unknown as { connection: { stream: { destroy(): void } } }
  ).connection.stream.destroy();
}

test('a client that leaves within a query does not hold up the others', PATIENCE, async () => {
  const { postgres, pool } = await startCounter();
  const socket = connect(join(socketFolder(postgres.connectionUrl), '.s.PGSQL.5432'));
  socket.on('data', (data) => data.includes('nowhere') && socket.destroy());
  // Parse of a statement that fails, so that Postgres skips all up to a Sync, which never comes.
  socket.write(message('Q', 'BEGIN\0'));
  socket.write(message('P', '\0SELECT nothing FROM nowhere\0\0\0'));
  await vi.waitFor(() => expect(socket.destroyed).toBe(true), PATIENCE);
  expect(await count(pool)).toBe(0);
});

function message(type: string, body: string): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`);
  head.writeInt32BE(4 + Buffer.byteLength(body), 1);
  return Buffer.concat([head, Buffer.from(body)]);
}

test('stopping does not wait for a client that sits in a transaction', PATIENCE, async () => {
  const { postgres, pool } = await startCounter();
  const client = new pg.Client({ connectionString: postgres.connectionUrl });
  client.on('error', () => {});
  await client.connect();
  await client.query('BEGIN');
  const waiting = expect(count(pool)).rejects.toThrow();
  await postgres.stop();
  await waiting;
});

test('an SQL error concerns its query only', PATIENCE, async () => {
  const { pool } = await startCounter();
  await expect(pool.query('SELECT $1::int / 0', [1])).rejects.toMatchObject({ code: '22012' });
  expect(await count(pool)).toBe(0);
});
