import { strings } from '../../lib/strings.ts';
import { TextField } from '../../ui/text-field.tsx';

/** The address of an account, which password managers take for its username. */
export function EmailField(field: { defaultValue?: string; onFocus?: () => void }) {
  return (
    <TextField label={strings.email} name="email" type="email" autoComplete="username" {...field} />
  );
}
