import type { SignInConfig } from '@cruddur/contract/schemas';
import { useQuery } from '@tanstack/react-query';
import { getSignInConfig } from '../../lib/user-pool/load-user-pool.ts';

/** What this server offers to those who are not signed in, as far as it is known. */
export function useSignInConfig(): { config: SignInConfig | undefined; asking: boolean } {
  const { data, failureCount } = useQuery({
    queryKey: ['sign-in'],
    queryFn: () => getSignInConfig((input, init) => fetch(input, init)),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { config: data, asking: data === undefined && failureCount === 0 };
}
