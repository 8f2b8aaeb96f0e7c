import { strings } from '../../lib/strings.ts';
import { TextField } from '../../ui/text-field.tsx';

/** The name by which others will find a person. */
export function HandleField({ defaultValue }: { defaultValue?: string }) {
  return (
    <TextField
      label={strings.handle}
      name="handle"
      hint={strings.handleHint}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={31}
      defaultValue={defaultValue}
    />
  );
}
