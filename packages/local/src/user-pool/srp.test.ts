import { getDiffieHellman } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPassword, isUsableA, makeServerKeys, makeVerifier, proofOf } from './srp.ts';

const identity = { poolName: 'LocalDev1', userId: '6c1d3f5e-0000-4000-8000-000000000001' };

test('the prime is the 3072-bit one of RFC 3526', () => {
  const prime = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);
  expect(isUsableA((prime - 1n).toString(16))).toBe(true);
  expect(isUsableA(prime.toString(16))).toBe(false);
  expect(isUsableA((2n * prime).toString(16))).toBe(false);
  expect(isUsableA('0')).toBe(false);
});

test('a verifier knows its password, of any letters, and no other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (password, other) => {
      const kept = makeVerifier(identity, password);
      expect(isPassword(identity, password, kept)).toBe(true);
      expect(isPassword(identity, other, kept)).toBe(password === other);
      expect(isPassword({ ...identity, userId: 'another' }, password, kept)).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test('a proof depends on every part of the exchange', () => {
  const verifier = makeVerifier(identity, 'one');
  const keys = makeServerKeys(verifier);
  const base = { identity, verifier, keys, A: 'abc123', secretBlock: 'AAAA', timestamp: 'now' };
  const variants = [
    { ...base, A: 'abc124' },
    { ...base, secretBlock: 'AAAB' },
    { ...base, timestamp: 'then' },
    { ...base, keys: makeServerKeys(verifier) },
    { ...base, verifier: makeVerifier(identity, 'one') },
  ];
  expect(new Set([base, ...variants].map(proofOf)).size).toBe(6);
  expect(proofOf(base)).toBe(proofOf(base));
});
