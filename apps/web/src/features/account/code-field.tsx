import { useEffect, useRef, useState } from 'react';
import { strings } from '../../lib/strings.ts';
import { TextField } from '../../ui/text-field.tsx';

/** Six digits that were sent to somebody; a phone offers them by itself. */
export function CodeField({ filled }: { filled?: string | undefined }) {
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (filled === undefined) return;
    setCode(filled);
    field.current?.focus();
  }, [filled]);
  return (
    <TextField
      ref={field}
      label={strings.code}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      value={code}
      onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, 6))}
    />
  );
}
