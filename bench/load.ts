import { connect, type Socket } from 'node:net';

/** An answer over a kept-open connection. */
export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

const END_OF_HEAD = '\r\n\r\n';

/**
 * One connection that carries a request at a time, written for little CPU of its own: what a client
 * takes is missing to the server on the same cores.
 */
export async function openConnection(port: number) {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const opened = connect(port, '127.0.0.1', () => resolve(opened));
    opened.once('error', reject);
  });
  let text = '';
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  socket.setNoDelay(true);
  socket.setEncoding('latin1');
  socket.on('error', (error) => waiting?.reject(error));
  socket.on('close', () => waiting?.reject(new Error('the connection was closed')));
  socket.on('data', (chunk: string) => {
    text += chunk;
    const at = text.indexOf(END_OF_HEAD);
    if (at < 0) return;
    const head = text.slice(0, at);
    const start = at + END_OF_HEAD.length;
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (text.length < start + length) return;
    const answer = {
      status: Number(head.slice(9, 12)),
      head,
      body: text.slice(start, start + length),
    };
    text = text.slice(start + length);
    waiting?.resolve(answer);
  });
  return {
    ask: (request: string): Promise<Answer> =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

/** A request as bytes. */
export function requestText(
  method: 'GET' | 'POST',
  path: string,
  token: string,
  body?: object,
): string {
  const head = `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n`;
  if (body === undefined) return `${head}\r\n`;
  const text = JSON.stringify(body);
  return `${head}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** What a connection does: the next request, and what it learns of its answer. */
export interface Lane {
  next(): string;
  onAnswer?(answer: Answer): void;
}

/**
 * Keeps one request under way on each lane's connection for so many milliseconds; answers how many
 * were answered a second. Fails on any answer but 200; a 503 is not counted.
 */
export async function load(port: number, lanes: readonly Lane[], ms: number): Promise<number> {
  const connections = await Promise.all(lanes.map(() => openConnection(port)));
  const start = performance.now();
  let answered = 0;
  await Promise.all(
    lanes.map(async (lane, i) => {
      const connection = connections[i] as (typeof connections)[number];
      while (performance.now() - start < ms) {
        const answer = await connection.ask(lane.next());
        // A machine that is too busy answers late, and the API says so; that is not answered.
        if (answer.status === 503) continue;
        if (answer.status !== 200) throw new Error(`${answer.head}\n${answer.body}`.slice(0, 500));
        lane.onAnswer?.(answer);
        answered += 1;
      }
    }),
  );
  const seconds = (performance.now() - start) / 1_000;
  for (const connection of connections) connection.close();
  return answered / seconds;
}
