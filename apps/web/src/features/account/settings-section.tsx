import { type ReactNode, useId } from 'react';

/** One subject of the settings. */
export function SettingsSection({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="card flex flex-col gap-4">
      <div>
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {hint ? <p className="text-muted mt-0.5 text-sm">{hint}</p> : null}
      </div>
      {children}
    </section>
  );
}
