import { Navigate, Route, Routes } from 'react-router';
import { INBOX_PATH, SIGN_IN_PATH } from '../lib/paths.ts';
import { ConversationPage } from './conversation-page.tsx';
import { MessagesLayout } from './messages-layout.tsx';
import { NewConversationPage } from './new-conversation-page.tsx';
import { NoConversationPage } from './no-conversation-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { RequireSession } from './require-session.tsx';
import { SignInPage } from './sign-in-page.tsx';

/** Every address of the app. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/" element={<Navigate replace to={INBOX_PATH} />} />
      <Route path={SIGN_IN_PATH} element={<SignInPage />} />
      <Route element={<RequireSession />}>
        <Route path={INBOX_PATH} element={<MessagesLayout />}>
          <Route index element={<NoConversationPage />} />
          <Route path="new/:handle" element={<NewConversationPage />} />
          <Route path=":message_group_uuid" element={<ConversationPage />} />
        </Route>
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
