import type { User } from '../account.ts';
import { readAttributes } from '../attributes.ts';
import { type Input, invalid, objectOf, textOf } from '../input.ts';
import { requireGoodPassword } from '../password-policy.ts';
import type { PendingSignIn } from '../pending-sign-ins.ts';
import {
  changed,
  currentUser,
  identityOf,
  type Operation,
  type Pool,
  requireClient,
} from '../pool.ts';
import { noSuchUser, PoolError, wrongPassword } from '../pool-error.ts';
import { startSession } from '../sessions.ts';
import { isUsableA, makeServerKeys, makeVerifier, proofOf, sameText } from '../srp.ts';
import { standInFor } from '../stand-in.ts';
import { refresh } from './refresh.ts';

/** InitiateAuth: sign-in by SRP, or a refresh. No flow that sends a password over the wire. */
export const initiateAuth: Operation = async (pool, input) => {
  requireClient(pool, input);
  const flow = textOf(input, 'AuthFlow');
  const parameters = objectOf(input, 'AuthParameters');
  if (flow === 'USER_SRP_AUTH') return askForProof(pool, parameters);
  if (flow === 'REFRESH_TOKEN_AUTH' || flow === 'REFRESH_TOKEN') {
    return { ChallengeParameters: {}, ...(await refresh(pool, parameters, 'REFRESH_TOKEN')) };
  }
  throw invalid(`${flow} flow not enabled for this client`);
};

/** RespondToAuthChallenge: the proof of the password, or the password that replaces a temporary one. */
export const respondToAuthChallenge: Operation = async (pool, input) => {
  requireClient(pool, input);
  const name = textOf(input, 'ChallengeName');
  const responses = objectOf(input, 'ChallengeResponses');
  if (name === 'PASSWORD_VERIFIER') return takeProof(pool, responses);
  if (name === 'NEW_PASSWORD_REQUIRED') {
    return takeNewPassword(pool, textOf(input, 'Session'), responses);
  }
  throw invalid(`Challenge ${name} is not one of this pool's.`);
};

function askForProof(pool: Pool, parameters: Input): object {
  const username = textOf(parameters, 'USERNAME');
  const A = textOf(parameters, 'SRP_A');
  if (!isUsableA(A)) throw invalid('SRP_A is not a valid public value.');
  const user = pool.accounts.find(username);
  if (user === undefined && !pool.keys.hidesUsers) throw noSuchUser();
  // An account without a password is as good as none.
  const known = user?.verifier && { userId: user.sub, verifier: user.verifier };
  const { userId, verifier } = known ?? standInFor(pool, username);
  const keys = makeServerKeys(verifier);
  const challenge = 'PASSWORD_VERIFIER';
  return {
    ChallengeName: challenge,
    ChallengeParameters: {
      SALT: verifier.salt,
      SECRET_BLOCK: pool.pending.add({ challenge, userId, A, keys, verifier }),
      SRP_B: keys.B,
      USERNAME: userId,
      USER_ID_FOR_SRP: userId,
    },
  };
}

async function takeProof(pool: Pool, responses: Input): Promise<object> {
  const secretBlock = textOf(responses, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const claim = textOf(responses, 'PASSWORD_CLAIM_SIGNATURE');
  const timestamp = textOf(responses, 'TIMESTAMP');
  const username = textOf(responses, 'USERNAME');
  const pending = pool.pending.take(secretBlock);
  if (pending?.challenge !== 'PASSWORD_VERIFIER') throw wrongPassword();
  const { userId } = pending;
  pool.signInLock.check(userId);
  const user = pool.accounts.find(userId);
  // Whoever began may go on under the name that they typed, but not under another's.
  const sameName = username === userId || pool.accounts.find(username)?.sub === userId;
  const proof = proofOf({ ...pending, identity: identityOf(pool, userId), secretBlock, timestamp });
  const isRight = sameText(proof, claim) && isCurrent(user, pending) && sameName;
  if (!isRight || user === undefined) {
    pool.signInLock.failed(userId);
    throw wrongPassword();
  }
  pool.signInLock.succeeded(userId);
  return goOn(pool, user);
}

/** A password that was changed between two messages no longer signs in. */
function isCurrent(user: User | undefined, { verifier }: Extract<PendingSignIn, { A: string }>) {
  return user?.verifier?.verifier === verifier.verifier;
}

async function goOn(pool: Pool, user: User): Promise<object> {
  if (!user.enabled) throw new PoolError('NotAuthorizedException', 'User is disabled.');
  if (user.status === 'UNCONFIRMED') {
    throw new PoolError('UserNotConfirmedException', 'User is not confirmed.');
  }
  if (user.status === 'RESET_REQUIRED') {
    throw new PoolError('PasswordResetRequiredException', 'Password reset required for the user');
  }
  if (user.status === 'FORCE_CHANGE_PASSWORD') return askForNewPassword(pool, user);
  return { ChallengeParameters: {}, AuthenticationResult: await startSession(pool, user) };
}

function askForNewPassword(pool: Pool, user: User): object {
  if (pool.now() >= (user.temporary_until ?? 0)) {
    throw new PoolError(
      'NotAuthorizedException',
      'Temporary password has expired and must be reset by an administrator.',
    );
  }
  const challenge = 'NEW_PASSWORD_REQUIRED';
  return {
    ChallengeName: challenge,
    Session: pool.pending.add({ challenge, userId: user.sub }),
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.sub,
      requiredAttributes: '[]',
      userAttributes: JSON.stringify(user.attributes),
    },
  };
}

async function takeNewPassword(pool: Pool, session: string, responses: Input): Promise<object> {
  const password = textOf(responses, 'NEW_PASSWORD');
  const username = textOf(responses, 'USERNAME');
  const pending = pool.pending.find(session);
  const user = pending && pool.accounts.find(pending.userId);
  const isTheirs = pool.accounts.find(username)?.sub === user?.sub;
  if (pending?.challenge !== 'NEW_PASSWORD_REQUIRED' || user === undefined || !isTheirs) {
    throw new PoolError(
      'NotAuthorizedException',
      'Invalid session for the user, session is expired.',
    );
  }
  // A refused password leaves the session as it is: another try is allowed.
  requireGoodPassword(password);
  const attributes = { ...user.attributes, ...attributesOf(responses) };
  pool.pending.take(session);
  const verifier = makeVerifier(identityOf(pool, user.sub), password);
  const { temporary_until: _gone, ...kept } = user;
  await pool.accounts.put(changed(pool, kept, { status: 'CONFIRMED', verifier, attributes }));
  return goOn(pool, currentUser(pool, user));
}

/** Responses named `userAttributes.<name>` set attributes; the address is not among them. */
function attributesOf(responses: Input): User['attributes'] {
  const UserAttributes = Object.entries(responses)
    .filter(([name]) => name.startsWith('userAttributes.') && name !== 'userAttributes.email')
    .map(([name, Value]) => ({ Name: name.slice('userAttributes.'.length), Value }));
  return readAttributes({ UserAttributes }, 'user');
}
