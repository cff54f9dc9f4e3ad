/** A page of the app as somebody opens it. */
export interface KnownPage {
  readonly name: string;
  /**
   * `{run}` and `{other}` are runs of the runner, `{invitation}` is the token of one that is open; `{patient}` is the runner
   * as the physio's practice knows them, `{careInvitation}` the token of one that the practice made for somebody else.
   */
  readonly address: string;
  readonly who: 'nobody' | 'runner' | 'physio' | 'admin';
  /** What is there once everything that the page shows has come. */
  readonly sign: string;
}

/** Every page of the app; a new one gets a line here. */
export const knownPages: readonly KnownPage[] = [
  { name: 'start', address: '/', who: 'nobody', sign: '.try-zone' },
  { name: 'sample', address: '/sample', who: 'nobody', sign: '.along-charts .u-over' },
  { name: 'sign-in', address: '/sign-in', who: 'nobody', sign: '[name=password]' },
  { name: 'sign-up', address: '/sign-up', who: 'nobody', sign: '[name=password]' },
  {
    name: 'invitation',
    address: '/invitation#token={invitation}',
    who: 'nobody',
    sign: 'main [role=status] ~ form',
  },
  { name: 'setup', address: '/setup', who: 'nobody', sign: 'main a[href="/sign-in"]' },
  { name: 'forgot-password', address: '/forgot-password', who: 'nobody', sign: '.door-links' },
  { name: 'reset-password', address: '/reset-password#token=x', who: 'nobody', sign: '[name=password]' },
  { name: 'verify-email', address: '/verify-email#token=x', who: 'nobody', sign: 'main button' },
  { name: 'runs', address: '/runs', who: 'runner', sign: 'main a[href="/runs/{run}"]' },
  { name: 'report', address: '/runs/{run}', who: 'runner', sign: '.along-charts .u-over' },
  { name: 'trend', address: '/trend', who: 'runner', sign: '.week-chart .week-line' },
  { name: 'compare', address: '/compare?a={run}&b={other}', who: 'runner', sign: '.u-over' },
  { name: 'diary', address: '/diary', who: 'runner', sign: '.diary-list li' },
  { name: 'diary-entry', address: '/diary/{run}', who: 'runner', sign: '.diary-form' },
  { name: 'connections', address: '/connections', who: 'runner', sign: '[name=name]' },
  { name: 'profile', address: '/profile', who: 'runner', sign: '.profile-part ~ .profile-part' },
  { name: 'account', address: '/account', who: 'runner', sign: '[name=name]' },
  { name: 'security', address: '/account/security', who: 'runner', sign: '.entries li' },
  { name: 'two-factor', address: '/account/two-factor', who: 'runner', sign: '[name=password]' },
  { name: 'tokens', address: '/account/tokens', who: 'runner', sign: '.entries li' },
  { name: 'webhooks', address: '/account/webhooks', who: 'runner', sign: '[name=url]' },
  { name: 'import', address: '/import', who: 'runner', sign: '.archive-zone' },
  { name: 'data', address: '/account/data', who: 'runner', sign: 'section ~ section ~ section' },
  { name: 'sharing', address: '/sharing', who: 'runner', sign: '.care-card' },
  { name: 'care-code', address: '/care/invitation', who: 'runner', sign: '[name=code]' },
  {
    name: 'care-invitation',
    address: '/care/invitation#token={careInvitation}',
    who: 'runner',
    sign: '[name=series]',
  },
  { name: 'messages', address: '/messages', who: 'runner', sign: '.letters li' },
  { name: 'news', address: '/news', who: 'runner', sign: '.news li' },
  { name: 'practice', address: '/practice', who: 'physio', sign: '.entries li' },
  { name: 'practice-webhooks', address: '/practice/webhooks', who: 'physio', sign: '[name=url]' },
  { name: 'patients', address: '/patients', who: 'physio', sign: '.patient-link' },
  { name: 'patient', address: '/patients/{patient}', who: 'physio', sign: '.patient-runs li' },
  {
    name: 'patient-trend',
    address: '/patients/{patient}?show=trend',
    who: 'physio',
    sign: '.week-chart .week-line',
  },
  { name: 'patient-notes', address: '/patients/{patient}?show=notes', who: 'physio', sign: '.letters li' },
  {
    name: 'patient-messages',
    address: '/patients/{patient}?show=messages',
    who: 'physio',
    sign: '.letters li',
  },
  {
    name: 'patient-timeline',
    address: '/patients/{patient}?show=timeline',
    who: 'physio',
    sign: '.timeline li',
  },
  { name: 'patient-diary', address: '/patients/{patient}?show=diary', who: 'physio', sign: '.diary-list li' },
  {
    name: 'patient-plan',
    address: '/patients/{patient}?show=plan',
    who: 'physio',
    sign: '.patient-plan button',
  },
  {
    name: 'patient-compare',
    address: '/patients/{patient}/compare?a={run}&b={other}',
    who: 'physio',
    sign: '.u-over',
  },
  {
    name: 'patient-report',
    address: '/patients/{patient}/runs/{run}',
    who: 'physio',
    sign: '.along-charts .u-over',
  },
  { name: 'admin', address: '/admin', who: 'admin', sign: '.entries li' },
  { name: 'admin-connections', address: '/admin/connections', who: 'admin', sign: '.cards li' },
  { name: 'nothing', address: '/no-such-page', who: 'runner', sign: 'main .empty' },
];
