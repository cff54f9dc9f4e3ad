import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** Who may see a page: anybody, those signed in, those who administer. */
export type Audience = 'all' | 'signedIn' | 'admin';

export interface PageRoute {
  /** A pattern of wouter. */
  readonly path: string;
  readonly audience: Audience;
  readonly page: LazyExoticComponent<ComponentType>;
}

/** A page that is loaded when somebody goes there: the component `name` of the module. */
function page<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load())[name] }));
}

/** Every page of the app; the first pattern that fits is shown. */
export const pageRoutes: readonly PageRoute[] = [
  { path: '/', audience: 'all', page: page(() => import('../features/runs/start-page.js'), 'StartPage') },
  {
    path: '/setup',
    audience: 'all',
    page: page(() => import('../features/accounts/door/set-up-page.js'), 'SetUpPage'),
  },
  {
    path: '/sign-in',
    audience: 'all',
    page: page(() => import('../features/accounts/door/sign-in-page.js'), 'SignInPage'),
  },
  {
    path: '/sign-up',
    audience: 'all',
    page: page(() => import('../features/accounts/door/sign-up-page.js'), 'SignUpPage'),
  },
  {
    path: '/invitation',
    audience: 'all',
    page: page(() => import('../features/accounts/door/sign-up-page.js'), 'SignUpPage'),
  },
  {
    path: '/forgot-password',
    audience: 'all',
    page: page(() => import('../features/accounts/door/forgot-password-page.js'), 'ForgotPasswordPage'),
  },
  {
    path: '/reset-password',
    audience: 'all',
    page: page(() => import('../features/accounts/door/reset-password-page.js'), 'ResetPasswordPage'),
  },
  {
    path: '/verify-email',
    audience: 'all',
    page: page(() => import('../features/accounts/door/verify-email-page.js'), 'VerifyEmailPage'),
  },
  {
    path: '/account',
    audience: 'signedIn',
    page: page(() => import('../features/accounts/account/account-overview-page.js'), 'AccountOverviewPage'),
  },
  {
    path: '/account/security',
    audience: 'signedIn',
    page: page(() => import('../features/accounts/account/security-page.js'), 'SecurityPage'),
  },
  {
    path: '/account/two-factor',
    audience: 'signedIn',
    page: page(() => import('../features/accounts/two-factor/two-factor-page.js'), 'TwoFactorPage'),
  },
  {
    path: '/account/tokens',
    audience: 'signedIn',
    page: page(() => import('../features/accounts/tokens/tokens-page.js'), 'TokensPage'),
  },
  {
    path: '/account/data',
    audience: 'signedIn',
    page: page(() => import('../features/takeout/data-page.js'), 'DataPage'),
  },
  {
    path: '/admin',
    audience: 'admin',
    page: page(() => import('../features/accounts/admin/people-page.js'), 'PeoplePage'),
  },
  {
    path: '/sample',
    audience: 'all',
    page: page(() => import('../features/runs/try/sample-page.js'), 'SamplePage'),
  },
  {
    path: '/runs/:id',
    audience: 'signedIn',
    page: page(() => import('../features/runs/report/report-page.js'), 'ReportPage'),
  },
  {
    path: '/runs',
    audience: 'signedIn',
    page: page(() => import('../features/runs/list/runs-page.js'), 'RunsPage'),
  },
  {
    path: '/trend',
    audience: 'signedIn',
    page: page(() => import('../features/runs/trend/trend-page.js'), 'TrendPage'),
  },
  {
    path: '/compare',
    audience: 'signedIn',
    page: page(() => import('../features/runs/compare/compare-page.js'), 'ComparePage'),
  },
  {
    path: '/diary',
    audience: 'signedIn',
    page: page(() => import('../features/runners/diary/diary-page.js'), 'DiaryPage'),
  },
  {
    path: '/diary/:runId',
    audience: 'signedIn',
    page: page(() => import('../features/runners/diary/diary-entry-page.js'), 'DiaryEntryPage'),
  },
  {
    path: '/profile',
    audience: 'signedIn',
    page: page(() => import('../features/runners/profile/profile-page.js'), 'ProfilePage'),
  },
];
