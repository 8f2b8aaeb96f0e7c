import { createServer } from 'node:net';
import { LocalStackError } from '@cruddur/local/errors';

/** Fails before anything is started when the port cannot be had. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.code})`;
      reject(
        new LocalStackError('port_taken', `port ${port} ${reason}; choose another with PORT=…`),
      );
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}
