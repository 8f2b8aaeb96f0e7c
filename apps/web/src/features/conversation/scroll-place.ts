/** The row of a message that stands somewhere on the screen, by which a list keeps its place. */
export interface Place {
  readonly key: string;
  /** Pixels from the top of the list's window to the top of the message. */
  readonly top: number;
}

/** What can be seen of a list. */
export interface Sight {
  /** By what the list keeps its place; missing without a message on the screen. */
  readonly place: Place | undefined;
  /** The seq of the first message of which something can be seen. */
  readonly first: number | undefined;
  /** The last one whose end can be seen. */
  readonly last: number | undefined;
}

/** How many pixels of the list are below what can be seen. */
export function spaceBelow({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number {
  return scrollHeight - scrollTop - clientHeight;
}

/** Where the first visible message stands. Costs a binary search. */
export function placeOf(scroller: HTMLElement): Place | undefined {
  return standingOf(scroller, firstVisible(scroller, messagesOf(scroller)));
}

/** Puts a message back to where it stood. Does nothing when it is not there any more. */
export function putBack(scroller: HTMLElement, place: Place): void {
  const element = scroller.querySelector<HTMLElement>(`[data-message="${CSS.escape(place.key)}"]`);
  if (element) scroller.scrollTop += topIn(scroller, element) - place.top;
}

/** Puts the message of a seq a third below the top. Answers whether it is there. */
export function showSeq(scroller: HTMLElement, seq: number): boolean {
  const element = scroller.querySelector<HTMLElement>(`[data-seq="${seq}"]`);
  if (element === null) return false;
  scroller.scrollTop += topIn(scroller, element) - scroller.clientHeight / 3;
  return true;
}

/** What can be seen. Costs two binary searches. */
export function sightOf(scroller: HTMLElement): Sight {
  const bottom = scroller.getBoundingClientRect().bottom;
  const all = messagesOf(scroller);
  const below = search(all, (element) => element.getBoundingClientRect().bottom > bottom + 1);
  const first = firstVisible(scroller, all);
  const place = standingOf(scroller, first);
  return { place, first: seqOf(first), last: seqOf(all[below - 1]) };
}

function standingOf(scroller: HTMLElement, element: HTMLElement | undefined): Place | undefined {
  const key = element?.dataset.message;
  if (element === undefined || key === undefined) return undefined;
  return { key, top: topIn(scroller, element) };
}

function firstVisible(
  scroller: HTMLElement,
  all: NodeListOf<HTMLElement>,
): HTMLElement | undefined {
  const { top } = scroller.getBoundingClientRect();
  return all[search(all, (element) => element.getBoundingClientRect().bottom > top)];
}

function messagesOf(scroller: HTMLElement): NodeListOf<HTMLElement> {
  return scroller.querySelectorAll<HTMLElement>('[data-message]');
}

/** Where the first element is for which `isPast` holds; it holds for all after that. */
function search(all: NodeListOf<HTMLElement>, isPast: (element: HTMLElement) => boolean): number {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isPast(all[middle] as HTMLElement)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function seqOf(element: HTMLElement | undefined): number | undefined {
  const seq = Number(element?.dataset.seq);
  return Number.isNaN(seq) ? undefined : seq;
}

function topIn(scroller: HTMLElement, element: HTMLElement): number {
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}
