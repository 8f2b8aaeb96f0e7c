import { Component, type ReactNode } from 'react';
import { strings } from '../lib/strings.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Shows a page with a way out when a component breaks, instead of nothing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main role="alert" className="grid min-h-dvh place-items-center">
        <Notice title={strings.broken} level={1}>
          <p>{strings.brokenHint}</p>
          <p className="mt-3">
            <Button onClick={() => window.location.reload()}>{strings.reload}</Button>
          </p>
        </Notice>
      </main>
    );
  }
}
