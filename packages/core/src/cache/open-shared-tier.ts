import { type GuardedTier, guardTier } from './guarded-tier.ts';
import { connectMomento, type MomentoTarget } from './momento-tier.ts';
import { connectValkey } from './valkey-tier.ts';

/** Which cache the processes of a deployment share. */
export type SharedTierTarget =
  | { readonly kind: 'valkey'; readonly url: string }
  | ({ readonly kind: 'momento' } & MomentoTarget);

/**
 * Opens a shared cache. Its SDK is loaded here, so that who has none pays nothing for it. A server
 * that is away is no failure: it is a miss until it comes. A URL or key that cannot be read throws.
 */
export async function openSharedTier(
  target: SharedTierTarget,
  onError: (error: unknown) => void,
): Promise<GuardedTier> {
  return guardTier(
    target.kind === 'valkey'
      ? await connectValkey(target.url, onError)
      : await connectMomento(target),
  );
}
