import fastifyStatic from '@fastify/static';
import type { App } from './fastify-app.ts';

const YEAR_SECONDS = 31_536_000;

/** Serves the built web app. Files with a hash in their name may be kept for ever. */
export async function addPage(app: App, webRoot: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webRoot,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.header(
        'cache-control',
        /[/\\]assets[/\\]/.test(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
      );
    },
  });
}

/** Whether an address is a hashed file's. Of another build it is missing, not an address of the page. */
export function isAsset(url: string): boolean {
  return url.startsWith('/assets/');
}
