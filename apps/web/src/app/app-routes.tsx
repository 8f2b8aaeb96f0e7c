import { lazy, Suspense } from 'react';
import { Navigate, Outlet, Route, Routes } from 'react-router';
import {
  CONFIRM_PATH,
  INBOX_PATH,
  PEOPLE_PATH,
  RECOVER_PATH,
  SETTINGS_PATH,
  SIGN_IN_PATH,
  SIGN_UP_PATH,
  WELCOME_PATH,
} from '../lib/paths.ts';
import { ConversationPage } from './conversation-page.tsx';
import { MessagesLayout } from './messages-layout.tsx';
import { NewConversationPage } from './new-conversation-page.tsx';
import { NoConversationPage } from './no-conversation-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { RequireSession } from './require-session.tsx';
import { Shell } from './shell.tsx';

/** Somebody who is signed in needs none of the pages before that: they are fetched apart. */
const account = () => import('./account/account-pages.ts');
const AccountLayout = lazy(async () => ({ default: (await account()).AccountLayout }));
const SignInPage = lazy(async () => ({ default: (await account()).SignInPage }));
const SignUpPage = lazy(async () => ({ default: (await account()).SignUpPage }));
const ConfirmPage = lazy(async () => ({ default: (await account()).ConfirmPage }));
const RecoverPage = lazy(async () => ({ default: (await account()).RecoverPage }));
const WelcomePage = lazy(async () => ({ default: (await account()).WelcomePage }));
const PeoplePage = lazy(async () => ({ default: (await import('./people-page.tsx')).PeoplePage }));
const SettingsPage = lazy(async () => ({ default: (await account()).SettingsPage }));

/** Every address of the app. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/" element={<Navigate replace to={INBOX_PATH} />} />
      <Route element={<FetchedApart />}>
        <Route element={<AccountLayout />}>
          <Route path={SIGN_IN_PATH} element={<SignInPage />} />
          <Route path={SIGN_UP_PATH} element={<SignUpPage />} />
          <Route path={CONFIRM_PATH} element={<ConfirmPage />} />
          <Route path={RECOVER_PATH} element={<RecoverPage />} />
          <Route path={WELCOME_PATH} element={<WelcomePage />} />
        </Route>
      </Route>
      <Route element={<RequireSession />}>
        <Route element={<Shell />}>
          <Route path={INBOX_PATH} element={<MessagesLayout />}>
            <Route index element={<NoConversationPage />} />
            <Route path="new/:handle" element={<NewConversationPage />} />
            <Route path=":message_group_uuid" element={<ConversationPage />} />
          </Route>
          <Route element={<FetchedApart />}>
            <Route path={PEOPLE_PATH} element={<PeoplePage />} />
            <Route path={SETTINGS_PATH} element={<SettingsPage />} />
          </Route>
        </Route>
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}

function FetchedApart() {
  return (
    <Suspense fallback={null}>
      <Outlet />
    </Suspense>
  );
}
