import type { TableOperation } from '@cruddur/contract/table-operations';
import { cornerStrings as words } from './corner-strings.ts';
import { shortened } from './explain.ts';

/** The items of an operation, their key attributes first. */
export function ItemsTable({ operation }: { operation: TableOperation }) {
  const { items, count, pattern } = operation;
  if (items.length === 0) return <p className="corner-note">{words.noItems}</p>;
  const columns = columnsOf(items);
  const label = words.itemsOf(words.patterns[pattern].name);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys */}
      <section className="corner-items" aria-label={label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.pk} ${item.sk}`}>
                {columns.map((name) => (
                  <Cell key={name} value={item[name]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {columns.length === 2 && operation.index === undefined ? (
        <p className="corner-note">{words.otherRow}</p>
      ) : null}
      {count > items.length ? (
        <p className="corner-note">{words.firstItems(items.length, count)}</p>
      ) : null}
    </>
  );
}

function Cell({ value }: { value: unknown }) {
  const text = value === undefined ? '' : String(value);
  return <td title={text}>{shortened(text)}</td>;
}

function columnsOf(items: TableOperation['items']): string[] {
  const names = new Set(items.flatMap((item) => Object.keys(item)));
  return [...new Set(['pk', 'sk', ...[...names].sort()])];
}
