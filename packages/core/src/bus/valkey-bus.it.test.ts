import { randomUUID } from 'node:crypto';
import type { PersonEvent } from '@cruddur/contract/events';
import type { UserUuid } from '@cruddur/contract/ids';
import { describeOnRedis } from '@cruddur/testing/describe-on-redis';
import { type RedisServer, startRedisServer } from '@cruddur/testing/redis-server';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { Notice } from './bus.ts';
import { openShared } from './shared.ts';

const event = (n: number): PersonEvent => ({
  type: 'typing',
  message_group_uuid: `g-${n}`,
  user_uuid: 'u',
  expires_in_ms: 1,
});
const newPerson = (): UserUuid => randomUUID() as UserUuid;
const until = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 20 });

describeOnRedis('the bus over a server', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedisServer();
  });
  afterAll(() => server?.stop());

  /** A process on the bus, and what it heard. */
  async function join(namespace = 'table') {
    const heard: [UserUuid, string][] = [];
    const lost: (UserUuid | undefined)[] = [];
    const notices: Notice[] = [];
    const errors: unknown[] = [];
    const {
      bus,
      scores,
      server: link,
    } = await openShared({
      url: server.url,
      namespace,
      onError: (error) => errors.push(error),
    });
    onTestFinished(() => bus.close());
    bus.subscribe({
      onEvent: (user, one) =>
        heard.push([user, one.type === 'typing' ? one.message_group_uuid : one.type]),
      onLost: (user) => lost.push(user),
      onNotice: (notice) => notices.push(notice),
    });
    await until(() => expect(lost).toContain(undefined));
    lost.length = 0;
    /** Follows somebody; resolves when their events arrive. */
    const follows = async (user: UserUuid): Promise<() => void> => {
      const stop = bus.follow(user);
      await until(() => expect(lost).toContain(user));
      return stop;
    };
    return { bus, scores, link, heard, lost, notices, errors, follows };
  }

  test('an event reaches those who follow the person, once, and its own process at once', async () => {
    const [a, b, c] = await Promise.all([join(), join(), join()]);
    const [ada, bob] = [newPerson(), newPerson()];
    await Promise.all([a.follows(ada), b.follows(ada), c.follows(bob)]);
    a.bus.publish(ada, event(1));
    expect(a.heard).toEqual([[ada, 'g-1']]);
    a.bus.publish(bob, event(2));
    b.bus.publish(ada, event(3));
    await until(() => expect(a.heard).toHaveLength(3));
    await until(() => expect(c.heard).toEqual([[bob, 'g-2']]));
    expect(a.heard).toEqual([
      [ada, 'g-1'],
      [bob, 'g-2'],
      [ada, 'g-3'],
    ]);
    expect(b.heard.filter(([, name]) => name === 'g-1')).toHaveLength(1);
    expect(b.heard.filter(([, name]) => name === 'g-3')).toHaveLength(1);
  });

  test('nothing comes of people whom nobody follows any more, nor from another table', async () => {
    const [a, b, other] = await Promise.all([join(), join(), join('another')]);
    const [ada, bob] = [newPerson(), newPerson()];
    const stops = [await b.follows(ada), await b.follows(ada)];
    await Promise.all([b.follows(bob), other.follows(ada)]);
    stops[0]?.();
    stops[0]?.();
    a.bus.publish(ada, event(1));
    await until(() => expect(b.heard).toEqual([[ada, 'g-1']]));
    stops[1]?.();
    a.bus.publish(ada, event(2));
    a.bus.publish(bob, event(3));
    await until(() => expect(b.heard.at(-1)).toEqual([bob, 'g-3']));
    expect(b.heard).toHaveLength(2);
    expect(other.heard).toEqual([]);
    a.bus.announce({ type: 'settings.changed', user_uuid: ada });
    await until(() => expect(b.notices).toHaveLength(1));
    expect([a.notices.length, other.notices.length]).toEqual([1, 0]);
  });

  test('a killed server loses events, delays no publish, and everybody is told when it is back', async () => {
    const [a, b] = await Promise.all([join(), join()]);
    const [ada, late] = [newPerson(), newPerson()];
    await b.follows(ada);
    b.lost.length = 0;
    await server.kill();
    await until(() => expect(a.link?.isReady()).toBe(false));
    for (let i = 0; i < 5_000; i += 1) a.bus.publish(ada, event(i));
    expect(a.heard).toHaveLength(5_000);
    b.bus.follow(late);
    expect(b.lost).toEqual([]);
    await server.start();
    await until(() => expect(b.lost).toContain(undefined));
    await until(() => expect(a.lost).toContain(undefined));
    b.heard.length = 0;
    await until(() => {
      a.bus.publish(late, event(1));
      expect(b.heard).toContainEqual([late, 'g-1']);
    });
    expect(a.errors.length).toBeLessThan(10);
  });

  test('a server that hangs without a word is noticed, and everybody is told', async () => {
    const [a, b] = await Promise.all([join(), join()]);
    const ada = newPerson();
    await b.follows(ada);
    b.lost.length = 0;
    server.freeze();
    onTestFinished(() => server.thaw());
    a.bus.publish(ada, event(1));
    await until(() => expect(b.link?.isReady()).toBe(false));
    a.scores.set('k', 'f', 1);
    expect(await a.scores.get(['k'])).toEqual([new Map([['f', 1]])]);
    server.thaw();
    await until(() => expect(b.lost).toContain(undefined));
    await until(() => {
      a.bus.publish(ada, event(2));
      expect(b.heard).toContainEqual([ada, 'g-2']);
    });
  });

  test('numbers are shared, and one that may only rise does not fall', async () => {
    const [a, b] = await Promise.all([join(), join()]);
    a.scores.set('got', 'ada', 5, { onlyUp: true });
    await until(async () => expect((await b.scores.get(['got']))[0]?.get('ada')).toBe(5));
    b.scores.set('got', 'ada', 3, { onlyUp: true });
    b.scores.set('got', 'bob', 1);
    await until(async () =>
      expect(await a.scores.get(['got', 'none'])).toEqual([
        new Map([
          ['bob', 1],
          ['ada', 5],
        ]),
        new Map(),
      ]),
    );
    b.scores.drop('got');
    await until(async () => expect(await b.scores.get(['got'])).toEqual([new Map()]));
  });
});
