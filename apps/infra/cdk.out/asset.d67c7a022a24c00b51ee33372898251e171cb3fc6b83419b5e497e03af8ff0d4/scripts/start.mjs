import { ensureInstalled } from './install.mjs';

console.log('Cruddur');
ensureInstalled();
const { ensureBuilt } = await import('./build.mjs');
await ensureBuilt({ log: console.log });
process.argv = [process.argv[0], 'cruddur', 'up', ...process.argv.slice(2)];
await import('../apps/cli/dist/main.js');
