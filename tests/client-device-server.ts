import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A page of a test, and the way from it to an API, which a test can cut. */
export interface DeviceServer {
  readonly origin: string;
  /** What becomes of calls: `deaf` lets them through and loses their answers, also those of open streams. */
  network: 'up' | 'down' | 'deaf';
  /** The bodies of all messages that were posted. */
  readonly posts: { message: string; message_uuid: string; after_seq: number }[];
  /** How many event streams are open. */
  readonly streams: number;
  close(): void;
}

/** Serves the page and passes its calls on to an API. */
export async function serveDevicePage(api: string): Promise<DeviceServer> {
  const entry = fileURLToPath(new URL('client-device-page.ts', import.meta.url));
  const bundle = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  const script = bundle.outputFiles[0]?.text ?? '';
  const server = createServer((incoming, answer) => {
    if (incoming.url?.startsWith('/api/')) return void pass(incoming, answer, api, state, streams);
    const isScript = incoming.url === '/page.js';
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    answer.end(isScript ? script : '<!doctype html><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const streams = new Set<ServerResponse>();
  let network: DeviceServer['network'] = 'up';
  const state: DeviceServer = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    get network() {
      return network;
    },
    set network(next) {
      network = next;
      if (next === 'deaf') for (const stream of streams) stream.destroy();
    },
    posts: [],
    get streams() {
      return streams.size;
    },
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
  streams: Set<ServerResponse>,
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
    if (incoming.url === '/api/events') streams.add(answer);
  });
  answer.on('close', () => {
    streams.delete(answer);
    onward.destroy();
  });
  onward.end(body);
}
