import { answerNavigation } from './answer-navigation.ts';
import type { Build, ToPage, ToWorker } from './build.ts';
import { findPage, forgetOthers, getFile, keepBuild } from './kept-builds.ts';

declare const self: ServiceWorkerGlobalScope;
declare const __BUILD__: Build;

const build = __BUILD__;
const files = new Set([...build.shell, ...build.rest]);

self.addEventListener('install', (event) => event.waitUntil(keepBuild(build)));

self.addEventListener('activate', (event) => event.waitUntil(takeCharge()));

// Files alone: what people read and write, and event streams, go past this worker.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (/^\/(api|dev)(\/|$)/.test(pathname)) return;
  if (request.mode === 'navigate') {
    event.respondWith(answerNavigation(fetch(request), () => findPage(build)));
  } else if (files.has(pathname) || pathname.startsWith('/assets/')) {
    event.respondWith(getFile(build, pathname));
  }
});

self.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  const isWanted = message.type === 'take-over' || message.version === build.version;
  if (isWanted) return void self.skipWaiting();
  const newer: ToPage = { type: 'newer' };
  event.source?.postMessage(newer);
});

async function takeCharge(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await forgetOthers(build, pages.length > 0);
  await self.clients.claim();
}
