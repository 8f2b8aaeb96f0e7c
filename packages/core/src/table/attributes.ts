import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Value } from './table.ts';

type Attributes = Record<string, AttributeValue>;

/**
 * An item as the table holds it. A number beyond what JavaScript counts exactly is rounded: one bad
 * item must not make a page unreadable.
 */
export function readItem(attributes: Attributes): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const name in attributes) item[name] = readValue(attributes[name] as AttributeValue);
  return item;
}

/** What we write ourselves is read at once; anything else may still stand in a table of others. */
function readValue(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  return unmarshall({ value }, { wrapNumbers: Number }).value;
}

/** An item in DynamoDB's notation. Fails on a value that the table could not give back unchanged. */
export function writeItem(item: object): Attributes {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(item) as [string, Value][]) {
    attributes[name] = writeValue(name, value);
  }
  return attributes;
}

function writeValue(name: string, value: Value): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER) {
    return { N: String(value) };
  }
  throw new TypeError(`${name} cannot be stored: ${value}`);
}

/**
 * The write units that an item takes, 1 a KB of its names and values, by the published rules.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function writeUnitsOf(item: object): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(item) as [string, Value][]) {
    bytes += Buffer.byteLength(name) + bytesOf(value);
  }
  return Math.max(1, Math.ceil(bytes / 1024));
}

function bytesOf(value: Value): number {
  if (typeof value === 'boolean') return 1;
  if (typeof value === 'string') return Buffer.byteLength(value);
  const digits = String(value).replace(/\D|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + (value < 0 ? 1 : 0);
}
