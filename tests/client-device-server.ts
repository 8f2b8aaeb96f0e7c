import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A page of a test, and the way from it to an API, which a test can cut. */
export interface DeviceServer {
  readonly origin: string;
  /** What becomes of calls: `deaf` lets them through and loses their answers. */
  network: 'up' | 'down' | 'deaf';
  /** The bodies of all messages that were posted. */
  readonly posts: { message: string; message_uuid: string; after_seq: number }[];
  /** How many event streams are open. */
  streams: number;
  close(): void;
}

/** Serves the page and passes its calls on to an API. */
export async function serveDevicePage(api: string): Promise<DeviceServer> {
  const entry = fileURLToPath(new URL('client-device-page.ts', import.meta.url));
  const bundle = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  const script = bundle.outputFiles[0]?.text ?? '';
  const server = createServer((incoming, answer) => {
    if (incoming.url?.startsWith('/api/')) return void pass(incoming, answer, api, state);
    const isScript = incoming.url === '/page.js';
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    answer.end(isScript ? script : '<!doctype html><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const state: DeviceServer = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    network: 'up',
    posts: [],
    streams: 0,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return state;
}

async function pass(
  incoming: IncomingMessage,
  answer: ServerResponse,
  api: string,
  state: DeviceServer,
): Promise<void> {
  if (state.network === 'down') return void incoming.destroy();
  const body = Buffer.concat(await incoming.toArray());
  const isMessage = incoming.method === 'POST' && incoming.url === '/api/messages';
  if (isMessage) state.posts.push(JSON.parse(body.toString()));
  const { origin: _, host: __, ...headers } = incoming.headers;
  const onward = request(`${api}${incoming.url}`, { method: incoming.method, headers });
  onward.on('error', () => answer.destroy());
  onward.on('response', (response) => {
    if (state.network === 'deaf') return void answer.destroy();
    answer.writeHead(response.statusCode ?? 500, response.headers);
    response.pipe(answer);
    if (incoming.url === '/api/events') state.streams += 1;
  });
  answer.on('close', () => {
    if (incoming.url === '/api/events' && answer.headersSent) state.streams -= 1;
    onward.destroy();
  });
  onward.end(body);
}
