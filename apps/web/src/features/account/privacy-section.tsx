import { codeOf } from '@cruddur/client/api-error';
import type { ProfilePatch, Settings } from '@cruddur/contract/schemas';
import { useMutation } from '@tanstack/react-query';
import { sentenceOf, strings } from '../../lib/strings.ts';
import { Alert } from '../../ui/alert.tsx';
import { Switch } from '../../ui/switch.tsx';
import { SettingsSection } from './settings-section.tsx';

const SWITCHES = [
  ['show_presence', 'showPresence'],
  ['show_typing', 'showTyping'],
  ['send_receipts', 'sendReceipts'],
  ['send_delivery_receipts', 'sendDeliveryReceipts'],
] as const satisfies readonly (readonly [keyof Settings, keyof typeof strings])[];

/** What others may see of one. */
export function PrivacySection({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (patch: ProfilePatch) => Promise<void>;
}) {
  const change = useMutation({ mutationFn: onChange, networkMode: 'always' });
  // Shown as asked for at once; a failure goes back to what is stored.
  const shown = { ...settings, ...(change.isPending ? change.variables.settings : {}) };
  return (
    <SettingsSection title={strings.privacy} hint={strings.privacyHint}>
      {SWITCHES.map(([name, label]) => (
        <Switch
          key={name}
          label={strings[label]}
          on={shown[name]}
          onSwitch={(on) => change.mutate({ settings: { [name]: on } })}
        />
      ))}
      {change.isError ? <Alert>{sentenceOf(codeOf(change.error))}</Alert> : null}
    </SettingsSection>
  );
}
