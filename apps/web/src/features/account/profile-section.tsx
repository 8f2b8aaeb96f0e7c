import { codeOf } from '@cruddur/client/api-error';
import type { Me, ProfilePatch } from '@cruddur/contract/schemas';
import { useState } from 'react';
import { sentenceOf, strings } from '../../lib/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Form, type FormValues } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { findFault } from './faults.ts';
import { SettingsSection } from './settings-section.tsx';

/** Who one is to others. */
export function ProfileSection({
  me,
  onChange,
}: {
  me: Me;
  onChange: (patch: ProfilePatch) => Promise<void>;
}) {
  const [saved, setSaved] = useState(false);
  const submit = async (values: FormValues) => {
    setSaved(false);
    const fault = findFault(values, ['name']);
    if (fault) return fault;
    const failed = await onChange({ display_name: values('name') }).then(() => undefined, codeOf);
    setSaved(failed === undefined);
    return failed === undefined ? undefined : { field: 'name', text: sentenceOf(failed) };
  };
  return (
    <SettingsSection title={strings.profile} hint={strings.profileHint}>
      <div className="flex items-center gap-3">
        <Avatar id={me.uuid} name={me.display_name} />
        <p className="min-w-0">
          <span className="block truncate font-semibold">{me.display_name}</span>
          <span className="text-muted block truncate text-sm">
            <span className="sr-only">{strings.yourHandle}: </span>@{me.handle}
          </span>
        </p>
      </div>
      <Form submit={strings.save} onSubmit={submit}>
        <TextField
          label={strings.name}
          name="name"
          autoComplete="name"
          defaultValue={me.display_name}
        />
      </Form>
      <p role="status">{saved ? strings.saved : null}</p>
    </SettingsSection>
  );
}
