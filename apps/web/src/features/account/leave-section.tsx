import { useMutation } from '@tanstack/react-query';
import { strings } from '../../lib/strings.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { faultOf } from './faults.ts';
import { SettingsSection } from './settings-section.tsx';

/** The ways out. */
export function LeaveSection({
  hasAccount,
  onLeave,
}: {
  hasAccount: boolean;
  onLeave: (options: { everywhere: boolean }) => Promise<void>;
}) {
  const leave = useMutation({ mutationFn: onLeave, networkMode: 'always' });
  const start = (everywhere: boolean): void => {
    if (!leave.isPending) leave.mutate({ everywhere });
  };
  return (
    <SettingsSection title={strings.thisDevice} hint={strings.thisDeviceHint}>
      <div className="flex flex-wrap gap-3">
        <Button look="outlined" aria-busy={leave.isPending} onClick={() => start(false)}>
          {leave.isPending ? strings.signingOut : strings.signOut}
        </Button>
        {hasAccount ? (
          <Button look="outlined" onClick={() => start(true)}>
            {strings.signOutEverywhere}
          </Button>
        ) : null}
      </div>
      {hasAccount ? <p className="text-muted text-sm">{strings.signOutEverywhereHint}</p> : null}
      {leave.isError ? <Alert>{faultOf(leave.error, []).text}</Alert> : null}
    </SettingsSection>
  );
}
