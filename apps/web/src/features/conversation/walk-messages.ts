import type { ClipboardEvent, KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Walks through the messages of a list by the arrow keys once the list has the focus: up from its
 * end first. Escape goes back to the list.
 */
export function walkMessages(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget;
  const focused = messageAt(document.activeElement);
  if (event.key === 'Escape' && focused !== undefined) {
    event.stopPropagation();
    list.focus();
    return;
  }
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = [...list.querySelectorAll<HTMLElement>('[data-message]')];
  const next = focused ? all[all.indexOf(focused) + step] : lastVisible(list, all);
  if (next === undefined) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

/** Copies the text of the message that has the focus, when nothing is selected. */
export function copyFocused(event: ClipboardEvent): void {
  const text = messageAt(document.activeElement)?.querySelector('.bubble-text')?.textContent;
  if (!text || document.getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text);
}

function messageAt(element: Element | null): HTMLElement | undefined {
  return element instanceof HTMLElement && element.dataset.message ? element : undefined;
}

function lastVisible(list: HTMLElement, all: readonly HTMLElement[]): HTMLElement | undefined {
  const { bottom } = list.getBoundingClientRect();
  return all.findLast((one) => one.getBoundingClientRect().top < bottom);
}
