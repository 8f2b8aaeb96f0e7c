import type { ReactNode } from 'react';

/** Fills an empty place: what belongs here, and how to get it. */
export function Notice({
  title,
  icon,
  children,
  level = 2,
}: {
  title: string;
  icon?: ReactNode;
  children?: ReactNode;
  level?: 1 | 2;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className="notice">
      {icon ? <span className="notice-icon">{icon}</span> : null}
      <Heading className="text-lg font-semibold">{title}</Heading>
      <div className="text-muted max-w-[34ch]">{children}</div>
    </div>
  );
}
