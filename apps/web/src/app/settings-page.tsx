import { getMe, updateMe } from '@cruddur/client/api';
import { codeOf } from '@cruddur/client/api-error';
import { countUnsent } from '@cruddur/client/device/device';
import type { Me, ProfilePatch } from '@cruddur/contract/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DeviceSection } from '../features/account/device-section.tsx';
import { LeaveSection } from '../features/account/leave-section.tsx';
import { NotificationsSection } from '../features/account/notifications-section.tsx';
import { PasswordSection } from '../features/account/password-section.tsx';
import { PrivacySection } from '../features/account/privacy-section.tsx';
import { ProfileSection } from '../features/account/profile-section.tsx';
import { useMessenger } from '../lib/messenger-context.ts';
import { sentenceOf, strings } from '../lib/strings.ts';
import { useLoadUserPool } from '../lib/user-pool/pool-context.ts';
import { Alert } from '../ui/alert.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Queries } from './queries.tsx';
import { useSession, useSessionStore } from './session-context.ts';
import { thisDevice } from './this-device.ts';

/** `/settings`: one's own account. */
export function SettingsPage() {
  return (
    <main className="page">
      <title>{`${strings.settings} · ${strings.product}`}</title>
      <div className="page-column flex flex-col gap-5">
        <header className="page-header px-0">
          <h1 className="page-title">{strings.settings}</h1>
        </header>
        <DeviceSection />
        <NotificationsSection />
        <Queries>
          <Sections />
        </Queries>
      </div>
    </main>
  );
}

function Sections() {
  const { session } = useSession();
  const store = useSessionStore();
  const pool = useLoadUserPool();
  const me = useMe();
  if (session === undefined) return null;
  if (me.error) {
    return (
      <Alert action={{ label: strings.tryAgain, run: me.again }}>
        {sentenceOf(codeOf(me.error))}
      </Alert>
    );
  }
  if (me.data === undefined) return <Skeleton rows={4} shape="row" label={strings.loading} />;
  return (
    <>
      <ProfileSection me={me.data} onChange={me.change} />
      <PrivacySection settings={me.data.settings} onChange={me.change} />
      {session.kind === 'pool' ? (
        <PasswordSection
          onChange={async (...passwords) => (await pool()).changePassword(...passwords)}
        />
      ) : null}
      <LeaveSection
        hasAccount={session.kind === 'pool'}
        countUnsent={() => countUnsent(thisDevice, session.user.uuid)}
        onLeave={store.signOut}
      />
    </>
  );
}

/** The viewer's profile and how to change it; every part of the page shows the outcome. */
function useMe() {
  const { session } = useSession();
  const store = useSessionStore();
  const { live } = useMessenger();
  const queries = useQueryClient();
  const queryKey = ['me', session?.id];
  const api = session?.api;
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => (api ? getMe(api) : null),
    enabled: api !== undefined,
  });
  const change = async (patch: ProfilePatch): Promise<void> => {
    if (api === undefined) return;
    const changed: Me = await updateMe(api, patch);
    queries.setQueryData(queryKey, changed);
    store.showProfile(changed);
    live.settings.change(changed.settings);
  };
  return { data: data ?? undefined, error, again: () => void refetch(), change };
}
