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
import { MessagesLayout } from './messages-layout.tsx';
import { NoConversationPage } from './no-conversation-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import {
  loadAccountPages,
  loadConversationPage,
  loadNewConversationPage,
  loadPeoplePage,
} from './pages.ts';
import { RequireSession } from './require-session.tsx';
import { Shell } from './shell.tsx';

const AccountLayout = lazy(async () => ({ default: (await loadAccountPages()).AccountLayout }));
const SignInPage = lazy(async () => ({ default: (await loadAccountPages()).SignInPage }));
const SignUpPage = lazy(async () => ({ default: (await loadAccountPages()).SignUpPage }));
const ConfirmPage = lazy(async () => ({ default: (await loadAccountPages()).ConfirmPage }));
const RecoverPage = lazy(async () => ({ default: (await loadAccountPages()).RecoverPage }));
const WelcomePage = lazy(async () => ({ default: (await loadAccountPages()).WelcomePage }));
const SettingsPage = lazy(async () => ({ default: (await loadAccountPages()).SettingsPage }));
const PeoplePage = lazy(async () => ({ default: (await loadPeoplePage()).PeoplePage }));
const ConversationPage = lazy(async () => ({
  default: (await loadConversationPage()).ConversationPage,
}));
const NewConversationPage = lazy(async () => ({
  default: (await loadNewConversationPage()).NewConversationPage,
}));

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
            <Route element={<FetchedApart />}>
              <Route path="new/:handle" element={<NewConversationPage />} />
              <Route path=":message_group_uuid" element={<ConversationPage />} />
            </Route>
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
