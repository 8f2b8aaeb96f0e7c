import type { MessageGroup, ShortProfile } from '@cruddur/contract/schemas';
import type { Strings } from '../../lib/languages/en.ts';
import {
  conversationPath,
  INBOX_PATH,
  newConversationPath,
  PEOPLE_PATH,
  SETTINGS_PATH,
} from '../../lib/paths.ts';

/** Where the palette can lead. The path is its key. */
export type Target =
  | {
      readonly kind: 'person';
      readonly path: string;
      readonly uuid: string;
      readonly name: string;
      readonly handle: string;
    }
  | {
      readonly kind: 'page';
      readonly path: string;
      readonly name: string;
      readonly icon: 'chat' | 'people' | 'settings';
    };

const MOST = 12;

/**
 * What fits, best first: conversations in the order of the inbox, people found elsewhere, pages.
 * Every word typed must begin a word of the name or the handle. Pure.
 */
export function targetsOf(
  typed: string,
  groups: readonly MessageGroup[],
  found: readonly ShortProfile[],
  words: Strings,
): Target[] {
  const fits = matcher(typed);
  const known = new Set(groups.map((group) => group.user_uuid));
  const conversations = groups.map((group): Target => {
    const { uuid, user_uuid, display_name: name, handle } = group;
    return { kind: 'person', path: conversationPath(uuid), uuid: user_uuid, name, handle };
  });
  const others = found
    .filter((person) => !known.has(person.uuid))
    .map((person): Target => {
      const { uuid, display_name: name, handle } = person;
      return { kind: 'person', path: newConversationPath(handle), uuid, name, handle };
    });
  const pages: Target[] = [
    { kind: 'page', path: INBOX_PATH, name: words.inbox, icon: 'chat' },
    { kind: 'page', path: PEOPLE_PATH, name: words.people, icon: 'people' },
    { kind: 'page', path: SETTINGS_PATH, name: words.settings, icon: 'settings' },
  ];
  const people = [...conversations, ...others].filter(fits).slice(0, MOST);
  return [...people, ...pages.filter(fits)];
}

function matcher(typed: string): (target: Target) => boolean {
  const wanted = wordsOf(typed);
  return (target) => {
    const handle = target.kind === 'person' ? target.handle : '';
    const has = wordsOf(`${target.name} ${handle}`);
    return wanted.every((word) => has.some((one) => one.startsWith(word)));
  };
}

/** Without accents and case, so that “zoe” finds “Zoë”. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s@]+/)
    .filter(Boolean);
}
