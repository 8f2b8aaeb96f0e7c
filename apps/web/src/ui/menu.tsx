import {
  type KeyboardEvent,
  type ReactNode,
  type ToggleEvent,
  useId,
  useRef,
  useState,
} from 'react';

/** Something that can be done. */
export interface MenuEntry {
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

const GAP_PX = 4;

/** A button that opens a list of what can be done. Escape and a click elsewhere close it. */
export function Menu({
  label,
  icon,
  entries,
}: {
  label: string;
  icon: ReactNode;
  entries: readonly MenuEntry[];
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const onToggle = ({ newState }: ToggleEvent): void => {
    setOpen(newState === 'open');
    if (newState === 'open') itemsOf(list.current)[0]?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        popoverTarget={id}
        className="icon-link"
      >
        {icon}
      </button>
      <div
        ref={list}
        id={id}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        popover="auto"
        className="menu"
        onBeforeToggle={() => placeBelow(button.current, list.current)}
        onToggle={onToggle}
        onKeyDown={(event) => moveFocus(event, list.current)}
      >
        {entries.map((entry) => (
          <button
            key={entry.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="menu-entry"
            onClick={() => {
              list.current?.hidePopover();
              entry.run();
            }}
          >
            {entry.icon}
            {entry.label}
          </button>
        ))}
      </div>
    </>
  );
}

function placeBelow(button: HTMLElement | null, list: HTMLElement | null): void {
  if (button === null || list === null) return;
  const { bottom, right } = button.getBoundingClientRect();
  list.style.top = `${bottom + GAP_PX}px`;
  list.style.right = `${document.documentElement.clientWidth - right}px`;
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  if (event.key === 'Tab') list?.hidePopover();
  const items = itemsOf(list);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const targets: Record<string, number> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (Math.max(at, 0) + items.length - 1) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  items[target]?.focus();
}
