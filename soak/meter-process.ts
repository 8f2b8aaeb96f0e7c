/**
 * Stands between the product and the engine and counts, in a process of its own: what runs the clients is
 * too busy to stand in anybody's way. Asked to `count`, it tells.
 */
import { startMeteredEndpoint } from '@cruddur/testing/metered-endpoint';

const { url, count } = await startMeteredEndpoint(process.argv[2] ?? '');
process.once('disconnect', () => process.exit(1));
process.on('message', () => process.send?.(count()));
process.send?.(url);
