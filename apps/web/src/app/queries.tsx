import { mayRetry } from '@cruddur/client/api-error';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

/** Look-ups for the page within, forgotten when it is left: nobody finds another's answers. */
export function Queries({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/** Plain look-ups: tried again when that can help, kept for a minute. */
function createQueryClient(): QueryClient {
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
