import type { DocumentPage, ReadAccelerator } from './dax-reads.ts';

/**
 * A DAX cluster by its discovery endpoint, `dax://…` or `daxs://…`, with the usual AWS credentials. Its
 * SDK is loaded here, so that who has no cluster pays nothing for it. Nothing connects before the
 * first query; without a cluster a query hangs, so it belongs behind `readThrough`.
 */
export async function connectDax(endpoint: string, region: string): Promise<ReadAccelerator> {
  const { DaxDocument } = await import('@amazon-dax-sdk/lib-dax');
  const client = new DaxDocument({ endpoint, region, maxRetries: 0, connectTimeout: 1_000 });
  return {
    query: async (input) => (await client.query(input)) as DocumentPage,
    // Its types promise the methods of another client.
    close: () => (client as unknown as { shutdown(): void }).shutdown(),
  };
}
