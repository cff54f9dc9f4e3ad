import { returnAddress } from './return-address.js';

const of = (to: string) => returnAddress(`?to=${encodeURIComponent(to)}`);

describe('the address to return to after signing in', () => {
  it.each(['/trend', '/runs/1?as=2#drift', '/runs?q=Läufe'])('is the page %s of this app', (to) => {
    expect(of(to)).toBe(new URL(to, 'http://app.invalid').href.replace('http://app.invalid', ''));
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    'data:text/html,hello',
    ' /runs',
    'runs',
    '',
    '/..//evil.example',
  ])('is the list of runs when somebody else put %j there', (to) => {
    expect(of(to)).toBe('/runs');
  });

  it.each(['/sign-in', '/sign-in?to=/sign-in', '/sign-up', '/setup', '/reset-password', '/api/v1/me'])(
    'is the list of runs rather than %s, which leads nowhere',
    (to) => {
      expect(of(to)).toBe('/runs');
    },
  );

  it('is the list of runs without one', () => {
    expect(returnAddress('')).toBe('/runs');
  });
});
