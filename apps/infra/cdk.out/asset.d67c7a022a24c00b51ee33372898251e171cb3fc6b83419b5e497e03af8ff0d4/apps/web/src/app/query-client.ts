import { mayRetry } from '@cruddur/client/api-error';
import { QueryClient } from '@tanstack/react-query';

/** Plain look-ups: tried again when that can help, kept for a minute. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && mayRetry(error),
        staleTime: 60_000,
        // The browser's own idea of being offline is often wrong: try, and show what happens.
        networkMode: 'always',
      },
    },
  });
}
