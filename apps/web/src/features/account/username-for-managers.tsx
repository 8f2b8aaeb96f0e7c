/** Tells password managers whose password a form is about, without asking the person again. */
export function UsernameForManagers({ email }: { email: string }) {
  return <input type="email" hidden readOnly name="email" autoComplete="username" value={email} />;
}
