import type { RecordedQueries, TableOperation } from '@cruddur/contract/table-operations';
import { locale } from '../../lib/language.ts';
import { cornerStrings as words } from './corner-strings.ts';
import type { Units } from './seen-queries.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A text whose uuids are cut to their last four characters, which is where they differ. */
export function shortened(text: string): string {
  return text.replace(UUID, (uuid) => `…${uuid.slice(-4)}`);
}

/** What an operation asked, found and consumed, in short pieces. */
export function explain(operation: TableOperation): string[] {
  const { index, pk, sk, between, limit, newest_first, consistent, outcome } = operation;
  const name = index === undefined ? 'pk' : 'message_group_uuid';
  return [
    ...(index === undefined ? [] : [index]),
    `${name} = ${shortened(pk)}`,
    ...(sk === undefined ? [] : [`sk = ${shortened(sk)}`]),
    ...(between ? [`sk ${words.between} ${between[0]} ${words.and} ${between[1]}`] : []),
    ...(newest_first ? [words.newestFirst] : []),
    ...(limit === undefined ? [] : [words.atMost(limit)]),
    ...(consistent ? [words.consistent] : []),
    ...conditionOf(operation),
    ...(outcome === 'done' ? [] : [words[outcome]]),
    words.items(operation.count),
    unitTexts({ read: operation.read_units, write: operation.write_units }).join(', '),
  ];
}

/** Units in words; what is zero is left out unless both are. */
export function unitTexts({ read, write }: Units): string[] {
  return [
    ...(read > 0 || write === 0 ? [words.readUnits(number(read), read === 1)] : []),
    ...(write > 0 ? [words.writeUnits(number(write), write === 1)] : []),
  ];
}

/** Units as short as DynamoDB's own documentation names them. */
export function shortUnits({ read, write }: Units): string {
  return `${number(read)} RU · ${number(write)} WU`;
}

/** Why a request asked nothing of the table, as far as its address tells. */
export function whyNone({ method, path, status }: NonNullable<RecordedQueries['request']>): string {
  if (status >= 400) return words.none.refused;
  if (method === 'POST' && path === '/api/messages') return words.none.send;
  if (method === 'GET' && /^\/api\/messages\/[^/]+$/.test(path.replace(/\?.*/, '')))
    return words.none.page;
  if (method === 'GET' && /^\/api\/message_groups(\?|$)/.test(path)) return words.none.inbox;
  return words.none.elsewhere;
}

/** A number as the reader's language writes it. */
export function number(value: number): string {
  return value.toLocaleString(locale(), { maximumFractionDigits: 1 });
}

function conditionOf({ condition, operation }: TableOperation): string[] {
  if (condition === undefined) return [];
  return [`${words.onlyIf} ${operation === 'PutItem' ? words.ifNew : condition}`];
}
