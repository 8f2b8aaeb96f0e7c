import { classes } from './classes.ts';

const COLOURS = 12;

/** A person's initials on a colour that stays theirs. The name must stand beside it as text. */
export function Avatar({
  id,
  name,
  size = 'medium',
}: {
  id: string;
  name: string;
  size?: 'small' | 'medium';
}) {
  return (
    <span aria-hidden="true" className={classes('avatar', `avatar-${size}`, colourOf(id))}>
      {initialsOf(name)}
    </span>
  );
}

function colourOf(id: string): string {
  let hash = 7;
  for (const char of id) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return `avatar-colour-${hash % COLOURS}`;
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (
    ends
      .map((word) => [...(word ?? '')][0] ?? '')
      .join('')
      .toUpperCase() || '?'
  );
}
