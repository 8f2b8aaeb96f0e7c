import { cache } from '@gomomento/generated-types';
import {
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServerWritableStream,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';

const { cache_client } = cache;

/** What the next calls meet. */
export type MomentoFault = 'refuses' | 'limits' | 'hangs' | 'speaks nonsense' | undefined;

/** A Momento cache node in this process, over its published protocol. */
export interface MomentoFake {
  /** `host:port`. */
  readonly endpoint: string;
  /** Names no server of Momento's; the fake takes every key. */
  readonly apiKey: string;
  readonly values: Map<string, Buffer>;
  /** The lifetimes that were asked for, in milliseconds. */
  readonly ttls: number[];
  /** The caches that calls named. */
  readonly cacheNames: Set<string>;
  fault: MomentoFault;
  close(): void;
}

type Answer<T> = { readonly value: T } | { readonly code: status; readonly details: string };

/** Starts one on a free port of 127.0.0.1, with the calls that the product makes. */
export async function startMomentoFake(): Promise<MomentoFake> {
  const server = new Server();
  const values = new Map<string, Buffer>();
  const ttls: number[] = [];
  const cacheNames = new Set<string>();
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

  function serve<Q, A>(run: (request: Q) => A, nonsense: A) {
    return (call: ServerUnaryCall<Q, A>, callback: sendUnaryData<A>): void => {
      for (const name of call.metadata.get('cache')) cacheNames.add(String(name));
      const answer = answerOf(() => run(call.request), nonsense);
      if (answer === undefined) return;
      if ('value' in answer) callback(null, answer.value);
      else callback(answer);
    };
  }

  function answerOf<A>(run: () => A, nonsense: A): Answer<A> | undefined {
    if (fake.fault === 'hangs') return undefined;
    if (fake.fault === 'refuses') return { code: status.UNAUTHENTICATED, details: 'refused' };
    if (fake.fault === 'limits') return { code: status.RESOURCE_EXHAUSTED, details: 'too many' };
    return { value: fake.fault === 'speaks nonsense' ? nonsense : run() };
  }

  function find({ cache_key }: { cache_key: Uint8Array }) {
    const value = values.get(text(cache_key));
    const { Hit, Miss } = cache_client.ECacheResult;
    return new cache_client._GetResponse({
      result: value === undefined ? Miss : Hit,
      cache_body: value ?? Buffer.alloc(0),
    });
  }
  const invalid = new cache_client._GetResponse({ result: cache_client.ECacheResult.Invalid });

  server.addService(cache_client.UnimplementedScsService.definition, {
    Get: serve(find, invalid),
    GetBatch: (
      call: ServerWritableStream<cache.cache_client._GetBatchRequest, typeof invalid>,
    ): void => {
      for (const name of call.metadata.get('cache')) cacheNames.add(String(name));
      const { items } = call.request;
      const answer = answerOf(
        () => items.map(find),
        items.map(() => invalid),
      );
      if (answer === undefined) return;
      if ('code' in answer) {
        call.emit('error', answer);
        return;
      }
      for (const one of answer.value) call.write(one);
      call.end();
    },
    Set: serve(
      (request: { cache_key: Uint8Array; cache_body: Uint8Array; ttl_milliseconds: number }) => {
        values.set(text(request.cache_key), Buffer.from(request.cache_body));
        ttls.push(request.ttl_milliseconds);
        return new cache_client._SetResponse({ result: cache_client.ECacheResult.Ok });
      },
      new cache_client._SetResponse({ result: cache_client.ECacheResult.Invalid }),
    ),
    SetIf: serve(
      (request: { cache_key: Uint8Array; cache_body: Uint8Array; ttl_milliseconds: number }) => {
        const key = text(request.cache_key);
        if (values.has(key)) {
          const not_stored = new cache_client._SetIfResponse._NotStored();
          return new cache_client._SetIfResponse({ not_stored });
        }
        values.set(key, Buffer.from(request.cache_body));
        ttls.push(request.ttl_milliseconds);
        const stored = new cache_client._SetIfResponse._Stored();
        return new cache_client._SetIfResponse({ stored });
      },
      new cache_client._SetIfResponse(),
    ),
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  const fake: MomentoFake = {
    endpoint: `127.0.0.1:${port}`,
    apiKey: Buffer.from(JSON.stringify({ endpoint: 'momento.invalid', api_key: 'a.b.c' })).toString(
      'base64',
    ),
    values,
    ttls,
    cacheNames,
    fault: undefined,
    close: () => server.forceShutdown(),
  };
  return fake;
}
