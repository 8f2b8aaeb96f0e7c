import type { Store } from '@cruddur/client/store';
import type { ToPage, ToWorker } from '../service-worker/build.ts';
import type { Update } from './update-context.ts';

/** A page that stays open for days asks no more often than this. */
const ASK_EVERY_MS = 60 * 60 * 1000;

/**
 * Keeps the app on the device, so that it starts without a network, and offers newer builds as they
 * come. A newer worker waits until no page of an older build is open or somebody takes the offer.
 */
export async function keepApp(
  container: ServiceWorkerContainer,
  version: string,
  update: Store<Update>,
): Promise<void> {
  container.addEventListener('message', ({ data, source }: MessageEvent<ToPage>) => {
    const isOffer = data.type === 'newer' && source instanceof ServiceWorker;
    if (isOffer) update.set(() => ({ take: () => takeOver(container, source) }));
  });
  container.startMessages();
  const registration = await container.register('/service-worker.js');
  greet(registration.waiting, version);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => greet(registration.waiting, version));
  });
  askNowAndThen(registration);
}

/** A waiting worker of this page's own build takes over; one of a newer build says so. */
function greet(waiting: ServiceWorker | null, version: string): void {
  if (waiting) tell(waiting, { type: 'started', version });
}

function takeOver(container: ServiceWorkerContainer, worker: ServiceWorker): void {
  container.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  tell(worker, { type: 'take-over' });
}

function askNowAndThen(registration: ServiceWorkerRegistration): void {
  let askedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - askedAt < ASK_EVERY_MS) return;
    askedAt = Date.now();
    registration.update().catch(() => {
      // Without a network there is nothing newer to be had.
    });
  });
}

function tell(worker: ServiceWorker, message: ToWorker): void {
  worker.postMessage(message);
}
