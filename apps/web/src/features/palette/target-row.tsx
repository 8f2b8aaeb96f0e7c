import { useEffect, useRef } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Target } from './targets.ts';

/** One place to jump to. */
export function TargetRow({
  id,
  target,
  isMarked,
  onChoose,
}: {
  id: string;
  target: Target;
  isMarked: boolean;
  onChoose: () => void;
}) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMarked) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isMarked]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears Enter for the marked option
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isMarked}
      className="inbox-row palette-row"
      onClick={onChoose}
    >
      {target.kind === 'person' ? (
        <Avatar id={target.uuid} name={target.name} size="small" />
      ) : (
        <span className="palette-icon">
          <Icon name={target.icon} />
        </span>
      )}
      <bdi className="min-w-0 truncate">{target.name}</bdi>
      {target.kind === 'person' ? (
        <span className="text-muted truncate text-sm">@{target.handle}</span>
      ) : null}
    </div>
  );
}
