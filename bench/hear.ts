import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';

/** Whose event stream is opened, and the conversation of which new messages are counted. */
export interface Listener {
  readonly token: string;
  readonly conversation: string;
}

const END_OF_EVENT = '\n\n';

/** Opens event streams; `until` resolves when so many messages have come through all of them. */
export async function hearAll(port: number, listeners: readonly Listener[]) {
  let heard = 0;
  let waiting: { count: number; resolve: () => void } | undefined;
  const streams = await Promise.all(listeners.map((listener) => open(port, listener)));
  for (const [i, stream] of streams.entries()) {
    const { conversation } = listeners[i] as Listener;
    let rest = '';
    stream.setEncoding('latin1');
    stream.on('data', (chunk: string) => {
      const events = (rest + chunk).split(END_OF_EVENT);
      rest = events.pop() as string;
      for (const event of events) {
        if (event.includes('"message.created"') && event.includes(conversation)) heard += 1;
      }
      if (waiting !== undefined && heard >= waiting.count) waiting.resolve();
    });
  }
  return {
    until: (count: number): Promise<void> =>
      new Promise((resolve) => {
        if (heard >= count) return resolve();
        waiting = { count, resolve };
      }),
    close: () => {
      for (const stream of streams) stream.destroy();
    },
  };
}

async function open(port: number, { token }: Listener): Promise<IncomingMessage> {
  const options = { port, host: '127.0.0.1', path: '/api/events', agent: false as const };
  const headers = { authorization: `Bearer ${token}` };
  const [response] = await once(get({ ...options, headers }), 'response');
  if (response.statusCode !== 200) throw new Error(`event stream: ${response.statusCode}`);
  return response;
}
