import type { Conversation } from './conversation.ts';

/** What was typed into a conversation and not sent, on this device. */
export function draftOf(conversation: Conversation): string {
  return conversation.deps.drafts.load(keyOf(conversation));
}

/** Keeps what is typed, so that it outlives the page. */
export function keepDraft(conversation: Conversation, text: string): void {
  conversation.deps.drafts.save(keyOf(conversation), text);
}

/** Gives one conversation the draft of another, unless it has one of its own. */
export function moveDraft(text: string, to: Conversation): void {
  if (text !== '' && draftOf(to) === '') keepDraft(to, text);
}

/** A conversation that has not started is known by the other person. */
function keyOf({ view, person }: Conversation): string {
  return view.get().uuid ?? `with-${person?.uuid}`;
}
