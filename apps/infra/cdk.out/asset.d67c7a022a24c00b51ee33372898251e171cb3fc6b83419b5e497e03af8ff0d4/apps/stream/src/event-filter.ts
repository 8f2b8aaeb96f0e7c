import { PROJECTED_PREFIXES } from '@cruddur/core/table/keys';

/**
 * The filter patterns of the function's trigger, one of which a record has to fit: written messages
 * and profiles. All else, above all the rows that the function itself writes, is dropped by AWS
 * before it costs an invocation.
 */
export const EVENT_FILTERS = PROJECTED_PREFIXES.map((prefix) => ({
  eventName: ['INSERT', 'MODIFY'],
  dynamodb: { Keys: { pk: { S: [{ prefix }] } } },
}));
