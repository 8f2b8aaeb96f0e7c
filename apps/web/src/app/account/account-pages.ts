/** What is fetched only by whoever signs in or looks after their account. */
export { SettingsPage } from '../settings-page.tsx';
export { AccountLayout } from './account-layout.tsx';
export { ConfirmPage } from './confirm-page.tsx';
export { RecoverPage } from './recover-page.tsx';
export { SignInPage } from './sign-in-page.tsx';
export { SignUpPage } from './sign-up-page.tsx';
export { WelcomePage } from './welcome-page.tsx';
