import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useMe } from '../api/me.js';
import { useSay } from '../language/language.js';
import { accountPlaceTexts } from './account-texts.js';
import './account-page.css';
import { Page } from './page.js';

const places = [
  { href: '/account', name: 'account' },
  { href: '/account/security', name: 'security' },
  { href: '/sharing', name: 'sharing' },
  { href: '/account/tokens', name: 'tokens' },
  { href: '/account/webhooks', name: 'webhooks' },
  { href: '/account/data', name: 'data' },
] as const;
const adminPlaces = [
  { href: '/admin', name: 'people' },
  { href: '/admin/connections', name: 'providers' },
] as const;

/** One of the pages about the account, with the way to the others. */
export function AccountPage({ place, children }: { place: string; children: ReactNode }) {
  const say = useSay(accountPlaceTexts);
  const { data: me } = useMe();
  const [location] = useLocation();
  const all = me?.role === 'admin' ? [...places, ...adminPlaces] : places;
  const current = all.find(({ href }) => href === place);
  return (
    <Page title={say(current?.name ?? 'account')}>
      <nav className="account-places" aria-label={say('places')}>
        {all.map(({ href, name }) => (
          <Link key={href} href={href} aria-current={location === href ? 'page' : undefined}>
            {say(name)}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}
