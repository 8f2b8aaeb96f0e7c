/** Something that is on or off; it takes effect at once. */
export function Switch({
  label,
  on,
  onSwitch,
}: {
  label: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
}) {
  return (
    <label className="switch">
      <span className="flex-1">{label}</span>
      <input
        type="checkbox"
        role="switch"
        className="switch-input"
        checked={on}
        aria-checked={on}
        onChange={(event) => onSwitch(event.target.checked)}
      />
    </label>
  );
}
