import { page, type PageRoute } from '../../ui/page-route.js';

/** Coming in, and the account. */
export const accountsRoutes: readonly PageRoute[] = [
  { path: '/setup', audience: 'all', page: page(() => import('./door/set-up-page.js'), 'SetUpPage') },
  { path: '/sign-in', audience: 'all', page: page(() => import('./door/sign-in-page.js'), 'SignInPage') },
  { path: '/sign-up', audience: 'all', page: page(() => import('./door/sign-up-page.js'), 'SignUpPage') },
  { path: '/invitation', audience: 'all', page: page(() => import('./door/sign-up-page.js'), 'SignUpPage') },
  {
    path: '/forgot-password',
    audience: 'all',
    page: page(() => import('./door/forgot-password-page.js'), 'ForgotPasswordPage'),
  },
  {
    path: '/reset-password',
    audience: 'all',
    page: page(() => import('./door/reset-password-page.js'), 'ResetPasswordPage'),
  },
  {
    path: '/verify-email',
    audience: 'all',
    page: page(() => import('./door/verify-email-page.js'), 'VerifyEmailPage'),
  },
  {
    path: '/account',
    audience: 'signedIn',
    page: page(() => import('./account/account-overview-page.js'), 'AccountOverviewPage'),
  },
  {
    path: '/account/security',
    audience: 'signedIn',
    page: page(() => import('./account/security-page.js'), 'SecurityPage'),
  },
  {
    path: '/account/two-factor',
    audience: 'signedIn',
    page: page(() => import('./two-factor/two-factor-page.js'), 'TwoFactorPage'),
  },
  {
    path: '/account/tokens',
    audience: 'signedIn',
    page: page(() => import('./tokens/tokens-page.js'), 'TokensPage'),
  },
  { path: '/admin', audience: 'admin', page: page(() => import('./admin/people-page.js'), 'PeoplePage') },
];
