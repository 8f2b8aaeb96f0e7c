import type { ReactNode } from 'react';
import { strings } from '../../lib/strings.ts';
import { classes } from '../../ui/classes.ts';

/** The frame of the pages before one is signed in. */
export function AccountPage({
  title,
  hint,
  wide = false,
  children,
}: {
  title: string;
  hint?: ReactNode;
  /** Two columns where there is room. */
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <main className={classes('account-page', wide && 'account-page-wide')}>
      <title>{`${title} · ${strings.product}`}</title>
      <header>
        <p className="brand">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          {strings.product}
        </p>
        <h1 className="mt-8 text-2xl font-semibold tracking-tight">{title}</h1>
        {hint ? <p className="text-muted mt-1">{hint}</p> : null}
      </header>
      <div className={wide ? 'account-columns' : 'account-column'}>{children}</div>
    </main>
  );
}
