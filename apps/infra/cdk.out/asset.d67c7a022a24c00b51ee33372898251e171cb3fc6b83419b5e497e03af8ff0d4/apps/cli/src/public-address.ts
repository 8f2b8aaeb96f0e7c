import { isIP } from 'node:net';

/** Tells an address of this machine as the internet sees it. */
export const CHECK_IP_URL = 'https://checkip.amazonaws.com';

const PATIENCE_MS = 5_000;

/** Asks `url`, which answers the caller's address as text. Fails for anything that is none. */
export async function findPublicAddress(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    (cause: unknown) => {
      throw new Error(`${url} does not answer`, { cause });
    },
  );
  const address = (await response.text()).trim();
  if (!response.ok || isIP(address) === 0) throw new Error(`${url} answered no address`);
  return address;
}
