import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import type { Build } from '../src/service-worker/build.ts';

type Bundle = Rolldown.OutputBundle;

/** Whose static imports make the first load, and those that a conversation adds. */
const FIRST = [
  'apps/web/src/app/main.ts',
  'apps/web/src/app/start.tsx',
  // The messenger asks for these as soon as it is there.
  'packages/client/src/outbox/indexed-db-outbox.ts',
  'packages/client/src/device-cache/indexed-db-cache.ts',
];
const CONVERSATION = ['apps/web/src/app/conversation-page.tsx'];
const WORKER = 'service-worker.js';

/**
 * Names the first load's files in the page, so that they come side by side; gives the page its
 * version; and tells the service worker what this build is made of.
 */
export function appShell(publicDir: string): Plugin {
  let version = '';
  return {
    name: 'app-shell',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        version = versionOf(html, bundle, publicDir);
        const named = filesOf(bundle, FIRST).filter((file) => !html.includes(file));
        return [versionTag(version), ...named.filter(isScript).map(preloadTag)];
      },
    },
    generateBundle(_, bundle) {
      const worker = bundle[WORKER];
      if (worker?.type !== 'chunk') throw new Error(`there is no ${WORKER}`);
      if (worker.imports.length > 0) throw new Error(`${WORKER} must stand alone`);
      const build = JSON.stringify(buildOf(version, bundle));
      worker.code = worker.code.replace('__BUILD__', () => build);
    },
  };
}

function buildOf(version: string, bundle: Bundle): Build {
  const shell = ['/favicon.svg', ...filesOf(bundle, [...FIRST, ...CONVERSATION])];
  const rest = Object.keys(bundle)
    .filter((file) => file.startsWith('assets/') && !file.endsWith('.map'))
    .map((file) => `/${file}`)
    .filter((file) => !shell.includes(file));
  return { version, shell, rest };
}

/** The paths of all that these modules load without being asked again. */
function filesOf(bundle: Bundle, modules: readonly string[]): string[] {
  const files = new Set<string>();
  const add = (file: string): void => {
    const chunk = bundle[file];
    if (files.has(`/${file}`) || chunk === undefined) return;
    files.add(`/${file}`);
    if (chunk.type !== 'chunk') return;
    for (const style of chunk.viteMetadata?.importedCss ?? []) add(style);
    for (const imported of chunk.imports) add(imported);
  };
  for (const module of modules) {
    const chunk = Object.values(bundle).find(
      (output) => output.type === 'chunk' && output.moduleIds.some((id) => id.endsWith(module)),
    );
    if (chunk === undefined) throw new Error(`${module} is in no chunk`);
    add(chunk.fileName);
  }
  return [...files];
}

function versionOf(html: string, bundle: Bundle, publicDir: string): string {
  const hash = createHash('sha256').update(html).update(Object.keys(bundle).sort().join());
  const worker = bundle[WORKER];
  if (worker?.type === 'chunk') hash.update(worker.code);
  for (const file of readdirSync(publicDir).sort())
    hash.update(readFileSync(join(publicDir, file)));
  return hash.digest('hex').slice(0, 16);
}

function isScript(file: string): boolean {
  return file.endsWith('.js');
}

function versionTag(version: string): HtmlTagDescriptor {
  return { tag: 'meta', attrs: { name: 'version', content: version }, injectTo: 'head' };
}

function preloadTag(href: string): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { rel: 'modulepreload', crossorigin: true, href },
    injectTo: 'head',
  };
}
