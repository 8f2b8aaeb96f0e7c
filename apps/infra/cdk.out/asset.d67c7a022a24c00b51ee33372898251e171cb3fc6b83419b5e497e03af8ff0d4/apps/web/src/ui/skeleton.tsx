import { classes } from './classes.ts';

/** Grey shapes where content is about to be; `label` says so to those who cannot see them. */
export function Skeleton({
  rows,
  label,
  shape,
}: {
  rows: number;
  label: string;
  shape: 'row' | 'bubble';
}) {
  return (
    <div role="status" className="flex flex-col gap-1">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, index) => `${index}`).map((key) => (
        <div key={key} aria-hidden="true" className={classes('skeleton', `skeleton-${shape}`)} />
      ))}
    </div>
  );
}
