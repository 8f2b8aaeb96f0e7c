import { changed, getUser, type Operation } from '../pool.ts';

/** AdminDisableUser: no sign-in, and all sessions end. */
export const adminDisableUser: Operation = async (pool, input) => {
  const user = getUser(pool, input);
  const change = { enabled: false, signed_out_at: pool.now() };
  await pool.accounts.putSignedOut(changed(pool, user, change));
  return {};
};

/** AdminEnableUser. */
export const adminEnableUser: Operation = async (pool, input) => {
  await pool.accounts.put(changed(pool, getUser(pool, input), { enabled: true }));
  return {};
};

/** AdminUserGlobalSignOut. */
export const adminUserGlobalSignOut: Operation = async (pool, input) => {
  await pool.accounts.putSignedOut({ ...getUser(pool, input), signed_out_at: pool.now() });
  return {};
};

/** AdminDeleteUser. */
export const adminDeleteUser: Operation = async (pool, input) => {
  await pool.accounts.remove(getUser(pool, input).sub);
  return {};
};
