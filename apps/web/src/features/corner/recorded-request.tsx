import type { RecordedQueries, TableOperation } from '@cruddur/contract/table-operations';
import { cornerStrings as words } from './corner-strings.ts';
import { explain, number, shortened, whyNone } from './explain.ts';
import { ItemsTable } from './items-table.tsx';

/** One request, or one round of the stream processor, with all that it asked of the table. */
export function RecordedRequest({ queries }: { queries: RecordedQueries }) {
  const { request, operations } = queries;
  return (
    <li className="corner-request">
      <h3 className="corner-request-head">
        {request ? (
          <>
            <span className="corner-method">{request.method}</span>
            <span className="corner-path" title={request.path}>
              {shortened(request.path)}
            </span>
            <span className="corner-aside">
              {request.status} · {number(request.duration_ms)} ms
            </span>
          </>
        ) : (
          <>
            <span className="corner-method">{words.streamProcessor}</span>
            <span className="corner-aside">{words.streamHint}</span>
          </>
        )}
      </h3>
      {operations.length === 0 && request ? (
        <p className="corner-none">{whyNone(request)}</p>
      ) : (
        operations.map((operation, index) => (
          // Operations are only ever added behind the others.
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name
          <Operation key={index} operation={operation} />
        ))
      )}
    </li>
  );
}

function Operation({ operation }: { operation: TableOperation }) {
  const { name, why } = words.patterns[operation.pattern];
  const writes = operation.write_units > 0;
  return (
    <details className="corner-operation">
      <summary>
        <span className="corner-pattern">{name}</span>
        <span className="corner-words">
          <code className={writes ? 'corner-verb corner-verb-write' : 'corner-verb'}>
            {operation.operation}
          </code>
          {explain(operation).map((piece) => (
            <span key={piece} className="corner-piece">
              {piece}
            </span>
          ))}
        </span>
      </summary>
      <div className="corner-inside">
        <p>{why}</p>
        {operation.change ? (
          <p className="corner-change">
            {words.change} <code>{shortened(operation.change)}</code>
          </p>
        ) : null}
        <ItemsTable operation={operation} />
      </div>
    </details>
  );
}
