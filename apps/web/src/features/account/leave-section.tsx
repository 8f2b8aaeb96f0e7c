import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../lib/strings.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { faultOf } from './faults.ts';
import { SettingsSection } from './settings-section.tsx';

interface Leaving {
  readonly everywhere: boolean;
}

/** The ways out. Whoever would lose messages that are not sent yet is asked first. */
export function LeaveSection({
  hasAccount,
  countUnsent,
  onLeave,
}: {
  hasAccount: boolean;
  countUnsent: () => Promise<number>;
  onLeave: (leaving: Leaving) => Promise<void>;
}) {
  const leave = useMutation({ mutationFn: onLeave, networkMode: 'always' });
  const [asked, setAsked] = useState<{ leaving: Leaving; unsent: number }>();
  const start = async (leaving: Leaving): Promise<void> => {
    if (leave.isPending) return;
    const unsent = await countUnsent();
    if (unsent > 0) setAsked({ leaving, unsent });
    else leave.mutate(leaving);
  };
  return (
    <SettingsSection title={strings.thisDevice} hint={strings.thisDeviceHint}>
      <div className="flex flex-wrap gap-3">
        <Button
          look="outlined"
          aria-busy={leave.isPending}
          onClick={() => void start({ everywhere: false })}
        >
          {leave.isPending ? strings.signingOut : strings.signOut}
        </Button>
        {hasAccount ? (
          <Button look="outlined" onClick={() => void start({ everywhere: true })}>
            {strings.signOutEverywhere}
          </Button>
        ) : null}
      </div>
      {hasAccount ? <p className="text-muted text-sm">{strings.signOutEverywhereHint}</p> : null}
      {asked ? (
        <Alert action={{ label: strings.stay, run: () => setAsked(undefined) }}>
          {strings.unsentAtLeaving(asked.unsent)}{' '}
          <Button look="plain" onClick={() => leave.mutate(asked.leaving)}>
            {strings.leaveAnyway}
          </Button>
        </Alert>
      ) : null}
      {leave.isError ? <Alert>{faultOf(leave.error, []).text}</Alert> : null}
    </SettingsSection>
  );
}
