import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** One origin, whose page can be exchanged for that of another build, as by a deployment. */
export interface TwoBuildsServer {
  readonly origin: string;
  /** The folder of the page that is served; without one, the stack's own. */
  webRoot: string | undefined;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Passes everything on to a stack but the files of a page that stands elsewhere. */
export async function serveTwoBuilds(stack: string): Promise<TwoBuildsServer> {
  const server = createServer((incoming, answer) => {
    const isPage = !/^\/(api|dev)\//.test(incoming.url ?? '');
    if (isPage && state.webRoot) return void sendFile(incoming, answer, stack, state.webRoot);
    pass(incoming, answer, stack);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const state: TwoBuildsServer = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    webRoot: undefined,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return state;
}

/** Builds the page with a mark in it, so that its files have other names. */
export async function buildPage(outDir: string, mark: string): Promise<void> {
  const marking: Plugin = {
    name: 'marking',
    transform: (code, id) =>
      /apps\/web\/src\/.*\.tsx$/.test(id)
        ? `${code}\nglobalThis.buildMark = '${mark}';`
        : undefined,
  };
  const root = fileURLToPath(new URL('../apps/web', import.meta.url));
  await build({ root, logLevel: 'warn', plugins: [marking], build: { outDir } });
}

/** With the stack's headers, so that its policy holds for this page too. */
async function sendFile(
  incoming: IncomingMessage,
  answer: ServerResponse,
  stack: string,
  webRoot: string,
): Promise<void> {
  const { pathname } = new URL(incoming.url ?? '/', stack);
  const extension = extname(pathname);
  const path = extension === '' ? '/index.html' : pathname;
  const file = await readFile(join(webRoot, path)).catch(() => undefined);
  const { headers } = await fetch(stack);
  const policy = headers.get('content-security-policy') ?? '';
  answer.writeHead(file ? 200 : 404, {
    'content-security-policy': policy,
    'content-type': TYPES[extension] ?? 'text/html',
    'cache-control': 'no-cache',
  });
  answer.end(file);
}

function pass(incoming: IncomingMessage, answer: ServerResponse, stack: string): void {
  const { method, headers } = incoming;
  const onward = request(`${stack}${incoming.url}`, { method, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 500, response.headers);
    response.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  incoming.pipe(onward);
}
