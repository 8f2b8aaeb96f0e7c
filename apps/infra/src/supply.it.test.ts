import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

interface Package {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>;
};
/** A package inside another's archive is pinned with it. */
const fromNpm = Object.entries(lock.packages).filter(
  ([path, { link, inBundle }]) => path.includes('node_modules/') && !link && !inBundle,
);

/** What may be passed on with a product under Apache-2.0. */
const LICENSES = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Unlicense',
];

const isFree = (license: string): boolean =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => LICENSES.includes(part)));

test('every package that is passed on has a licence that allows it', () => {
  const passedOn = fromNpm.filter(([, { dev }]) => !dev);
  expect(passedOn.length).toBeGreaterThan(100);
  const others = passedOn.filter(([, { license }]) => !isFree(license ?? 'none'));
  expect(others.map(([path, { license }]) => `${path} ${license}`)).toEqual([]);
});

test('the lockfile pins every package by its content, and names no registry', () => {
  const loose = fromNpm.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  expect(loose.map(([path]) => path)).toEqual([]);
  expect(fromNpm.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('the list of all that builds, tests and runs the product is made from the lockfile alone', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], {
    maxBuffer: 1e8,
  });
  const { bomFormat, components } = JSON.parse(stdout);
  expect(bomFormat).toBe('CycloneDX');
  const names = components.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['fastify', 'pg', 'react', 'vitest']));
});
