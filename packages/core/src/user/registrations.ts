import { AppError } from '@cruddur/contract/errors';
import type { Cache } from '../cache/cache.ts';
import type { Database } from './database.ts';
import type { PoolClient } from './pool-client.ts';
import type { Profile } from './profile.ts';
import {
  normaliseHandle,
  type Registrant,
  type Registration,
  readRegistrant,
  register,
} from './register.ts';

/** Somebody who has a token and maybe no row. */
export interface Newcomer {
  readonly cognitoUserId: string;
  readonly accessToken: string;
}

/** What a person chooses in place of what the pool holds. */
export interface Choice {
  readonly handle: string;
  readonly display_name?: string | undefined;
}

/** Lets people in who have no row yet. */
export interface Registrations {
  /**
   * Makes the row from what the pool knows of the person; one call to the pool and one insert.
   * @throws {AppError} `user_not_registered` with the reasons as further codes;
   * `user_pool_unavailable`, `database_unavailable`, `token_revoked`
   */
  enter(newcomer: Newcomer): Promise<Profile>;
  /**
   * Makes the row with the handle that the person chose. The same choice again answers the row.
   * @throws {AppError} `handle_taken`, `email_taken`, `user_already_registered`; outages as above
   */
  choose(newcomer: Newcomer, choice: Choice): Promise<Profile>;
}

/**
 * Makes the registrations. `refusals` keeps for a moment why somebody could not enter, so that a page
 * that asks again and again does not ask the pool each time. Without a pool nobody enters.
 */
export function createRegistrations(
  db: Database,
  pool: PoolClient | undefined,
  refusals: Cache<Registration>,
): Registrations {
  return {
    enter: async (newcomer) => {
      if (pool === undefined) throw new AppError('user_not_registered');
      const { cognitoUserId } = newcomer;
      const outcome = await refusals.get(cognitoUserId, async () =>
        register(db, await ask(pool, newcomer)),
      );
      if (outcome !== undefined && 'refused' in outcome) {
        throw new AppError('user_not_registered', {
          codes: ['user_not_registered', ...outcome.refused],
        });
      }
      refusals.delete(cognitoUserId);
      return profileOf(outcome);
    },
    choose: async (newcomer, choice) => {
      if (pool === undefined) throw new AppError('user_pool_unavailable');
      const known = await ask(pool, newcomer);
      const outcome = await register(db, {
        ...known,
        handle: choice.handle,
        display_name: choice.display_name ?? known.display_name,
      });
      refusals.delete(newcomer.cognitoUserId);
      if ('refused' in outcome) throw new AppError(outcome.refused[0], { codes: outcome.refused });
      if (outcome.profile.handle !== normaliseHandle(choice.handle)) {
        throw new AppError('user_already_registered');
      }
      return outcome.profile;
    },
  };
}

async function ask(pool: PoolClient, newcomer: Newcomer): Promise<Registrant> {
  const person = readRegistrant(await pool.getUser(newcomer.accessToken));
  // A pool that speaks of somebody else than the token is not the pool that signed it.
  if (person?.cognito_user_id !== newcomer.cognitoUserId) throw new AppError('token_invalid');
  return person;
}

function profileOf(outcome: Registration | undefined): Profile {
  if (outcome === undefined || 'refused' in outcome) throw new AppError('user_not_registered');
  return outcome.profile;
}
