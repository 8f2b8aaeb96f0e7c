import type { Page } from '@playwright/test';

/**
 * Runs in the page: tells when a text has been painted, and when an input or an event of the server
 * came in, by the page's own clock.
 */
export const WATCH = `
  window.bench = { at: {} };
  // The first frame callback comes before the paint of what is in the document, the message after it.
  bench.painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(undefined);
  }));
  bench.shown = (selector, text) => new Promise((resolve) => {
    const look = () => {
      for (const one of document.querySelectorAll(selector)) {
        if (!one.textContent.includes(text)) continue;
        observer.disconnect();
        resolve(bench.painted());
        return true;
      }
      return false;
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    look();
  });
  for (const type of ['keydown', 'click']) {
    addEventListener(type, (event) => { bench.at[type] = event.timeStamp; }, { capture: true });
  }
  const send = window.fetch;
  window.fetch = async (...args) => {
    const answer = await send(...args);
    if (!String(args[0]?.url ?? args[0]).endsWith('/api/events') || !answer.body) return answer;
    const decoder = new TextDecoder();
    const body = answer.body.pipeThrough(new TransformStream({
      transform(chunk, out) {
        if (decoder.decode(chunk).includes('message.created')) bench.at.event = performance.now();
        out.enqueue(chunk);
      },
    }));
    return new Response(body, { status: answer.status, headers: answer.headers });
  };
`;

/** Does something, and answers the milliseconds from what it set off in the page to the text's paint. */
export async function timePaint(
  page: Page,
  from: 'keydown' | 'click' | 'event',
  { selector, text }: { readonly selector: string; readonly text: string },
  act: () => Promise<unknown>,
): Promise<number> {
  const painted = page.evaluate(
    `bench.shown(${JSON.stringify(selector)}, ${JSON.stringify(text)})`,
  );
  await act();
  const at = (await painted) as number;
  const began = (await page.evaluate(`bench.at.${from}`)) as number;
  return at - began;
}
