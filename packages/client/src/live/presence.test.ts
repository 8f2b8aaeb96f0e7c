import { adasPage } from '@cruddur/testing/adas-page';
import { BOB } from '@cruddur/testing/scripted-server';
import { expect, test } from 'vitest';

test('fifty people on the screen are one request, asked again before their events end', async () => {
  const { live, pass, seen } = adasPage(() => []);
  for (let n = 0; n < 50; n += 1) live.presence.watch({ uuid: `u-${n}`, handle: `p${n}` });
  const requests = () => seen.filter(({ path }) => path === '/api/presence');
  await pass(1_000);
  expect(requests()).toHaveLength(1);
  expect(requests()[0]?.query.get('handles')?.split(',')).toHaveLength(50);
  await pass(9 * 60_000);
  expect(requests()).toHaveLength(3);
  live.presence.setVisible(false);
  await pass(60 * 60_000);
  expect(requests()).toHaveLength(3);
  live.presence.setVisible(true);
  live.resync();
  await pass(1_000);
  expect(requests()).toHaveLength(4);
});

test('who comes on the screen later is asked for alone; who has left it, no more', async () => {
  const { live, pass, seen } = adasPage(() => []);
  const leave = live.presence.watch(BOB);
  await pass(1_000);
  leave();
  live.presence.watch(BOB)();
  live.presence.watch({ uuid: 'u-cem', handle: 'cem' });
  await pass(1_000);
  await pass(5 * 60_000);
  const handles = seen
    .filter(({ path }) => path === '/api/presence')
    .map(({ query }) => query.get('handles'));
  expect(handles).toEqual(['bob', 'cem', 'cem']);
});

test('who is left out of an answer is not shown any more', async () => {
  let shows = true;
  const { live, pass } = adasPage(() => (shows ? [{ user_uuid: BOB.uuid, online: true }] : []));
  live.presence.watch(BOB);
  await pass(1_000);
  expect(live.presence.store.get().size).toBe(1);
  shows = false;
  live.resync();
  await pass(1_000);
  expect(live.presence.store.get().size).toBe(0);
});
