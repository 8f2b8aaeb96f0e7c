import {
  createDiffieHellman,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

// The 3072-bit group of RFC 5054, appendix A, with the generator that Cognito uses.
const N_HEX =
  'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD' +
  'EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED' +
  'EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F' +
  '83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B' +
  'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510' +
  '15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7' +
  'ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C' +
  'BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF';
const N = BigInt(`0x${N_HEX}`);
const N_BYTES = Buffer.from(N_HEX, 'hex');
const G = 2n;
const K = hashHex(padHex(N) + padHex(G));

/** What is kept of a password: neither it nor anything that signs in by itself. */
export interface Verifier {
  /** Hexadecimal. */
  readonly salt: string;
  /** Hexadecimal. */
  readonly verifier: string;
}

/** The server's half of one sign-in. `b` is secret and used once. */
export interface ServerKeys {
  readonly b: string;
  /** Hexadecimal, for the client. */
  readonly B: string;
}

/** Who signs in with what: the parts of the name that goes into the hash. */
export interface SrpIdentity {
  /** What follows the underscore in the pool's id. */
  readonly poolName: string;
  readonly userId: string;
}

/** Makes the verifier of a password, with a fresh salt unless one is given. A few milliseconds. */
export function makeVerifier(
  identity: SrpIdentity,
  password: string,
  salt = randomBytes(16).toString('hex'),
): Verifier {
  const secret = sha256(Buffer.from(`${identity.poolName}${identity.userId}:${password}`, 'utf8'));
  const x = hashHex(padHex(BigInt(`0x${salt}`)) + secret);
  return { salt, verifier: modPow(G, x).toString(16) };
}

/** Whether a password is the one of a verifier. */
export function isPassword(identity: SrpIdentity, password: string, kept: Verifier): boolean {
  const made = makeVerifier(identity, password, kept.salt);
  return sameText(made.verifier, kept.verifier);
}

/** The server's public value for a user's verifier. */
export function makeServerKeys({ verifier }: Verifier): ServerKeys {
  const b = BigInt(`0x${randomBytes(32).toString('hex')}`);
  const B = (K * BigInt(`0x${verifier}`) + modPow(G, b)) % N;
  return { b: b.toString(16), B: B.toString(16) };
}

/** Whether a client's public value may be used. A multiple of N would make the key known to anyone. */
export function isUsableA(A: string): boolean {
  if (!/^[0-9a-fA-F]{1,770}$/.test(A)) return false;
  const value = BigInt(`0x${A}`);
  return value > 0n && value < N;
}

/** The client's proof that it has the password, as Cognito's clients compute it; base64. */
export function proofOf(input: {
  readonly identity: SrpIdentity;
  readonly verifier: Verifier;
  readonly keys: ServerKeys;
  readonly A: string;
  readonly secretBlock: string;
  readonly timestamp: string;
}): string {
  const { identity, verifier, keys } = input;
  const A = BigInt(`0x${input.A}`);
  const B = BigInt(`0x${keys.B}`);
  const u = hashHex(padHex(A) + padHex(B));
  const shared = (A * modPow(BigInt(`0x${verifier.verifier}`), u)) % N;
  if (u === 0n || shared <= 1n || shared === N - 1n) return '';
  const S = modPow(shared, BigInt(`0x${keys.b}`));
  const key = hkdfSync('sha256', bytes(padHex(S)), bytes(padHex(u)), 'Caldera Derived Key', 16);
  return createHmac('sha256', Buffer.from(key))
    .update(identity.poolName)
    .update(identity.userId)
    .update(Buffer.from(input.secretBlock, 'base64'))
    .update(input.timestamp)
    .digest('base64');
}

/** Compares secrets without telling by its duration where they differ. */
export function sameText(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(one as Buffer, other as Buffer);
}

// OpenSSL computes a power in 0.8 ms, BigInt in 13, and both in the thread that serves the API.
function modPow(base: bigint, exponent: bigint): bigint {
  const dh = createDiffieHellman(N_BYTES, Number(G));
  dh.setPrivateKey(bytes(padHex(exponent)));
  return BigInt(`0x${dh.computeSecret(bytes(padHex(base))).toString('hex')}`);
}

// Cognito's clients hash numbers as signed big-endian bytes: a leading bit gets a zero byte before it.
function padHex(value: bigint): string {
  const hex = value.toString(16);
  const even = hex.length % 2 === 1 ? `0${hex}` : hex;
  return /^[89a-f]/.test(even) ? `00${even}` : even;
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}

function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hashHex(hex: string): bigint {
  return BigInt(`0x${sha256(bytes(hex))}`);
}
