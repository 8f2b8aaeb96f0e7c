import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

/** A button; `plain` looks like a link, `quiet` has no fill until hovered. */
export function Button({
  look = 'filled',
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { look?: 'filled' | 'quiet' | 'plain' }) {
  return (
    <button type={type} className={classes('button', `button-${look}`, className)} {...rest} />
  );
}
