import type { UserUuid } from '@cruddur/contract/ids';
import type { NewUser } from '@cruddur/core/user/users';
import { base, en, Faker } from '@faker-js/faker';

const FIRST_PEOPLE = [
  ['andrewbrown', 'Andrew Brown'],
  ['bayko', 'Andrew Bayko'],
  ['londo', 'Londo Mollari'],
] as const;

/** A Faker of its own with a fixed seed: the same seed makes the same data everywhere. */
export function seededFaker(seed: number): Faker {
  const faker = new Faker({ locale: [en, base] });
  faker.seed(seed);
  faker.setDefaultRefDate('2026-01-01T00:00:00.000Z');
  return faker;
}

/** The people that the demo starts with, and as many made-up ones as are wanted, always the same. */
export function demoPeople(count: number): NewUser[] {
  const faker = seededFaker(20_221_116);
  const people: NewUser[] = FIRST_PEOPLE.map(([handle, display_name]) =>
    person(faker, handle, display_name),
  );
  const taken = new Set<string>(people.map((one) => one.handle));
  while (people.length < count) {
    const first = faker.person.firstName();
    const last = faker.person.lastName();
    const base = `${first}_${last}`.toLowerCase().replace(/[^a-z0-9_]/g, '');
    const handle = (taken.has(base) ? `${base}${people.length}` : base).slice(-30);
    if (taken.has(handle)) continue;
    taken.add(handle);
    people.push(person(faker, handle, `${first} ${last}`));
  }
  return people.slice(0, count);
}

function person(faker: Faker, handle: string, display_name: string): NewUser {
  return {
    uuid: faker.string.uuid() as UserUuid,
    handle,
    display_name,
    email: `${handle}@example.com`,
    cognito_user_id: faker.string.uuid(),
  };
}
