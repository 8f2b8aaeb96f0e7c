import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { findUnbrowsablePort, isUnbrowsable } from './unbrowsable-port.ts';

test('a port that is found is one that browsers refuse, and while it is held another is', async () => {
  const first = await findUnbrowsablePort();
  const server = createServer().listen(first, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const second = await findUnbrowsablePort();
  expect(second).not.toBe(first);
  for (const port of [first, second].filter(isUnbrowsable)) {
    // Node's fetch goes by the same list as browsers.
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toMatchObject({
      cause: { message: 'bad port' },
    });
  }
  expect(isUnbrowsable(first)).toBe(true);
  expect(isUnbrowsable(await findUnbrowsablePort([first]))).toBe(false);
});
