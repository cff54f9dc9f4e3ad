import { AccountPage } from '../../../ui/account-page.js';
import '../care.css';
import { GiveCode } from './give-code.js';
import { Looks } from './looks.js';
import { SharedWith } from './shared-with.js';

/** What a runner shares: with whom, since when, who looked; and how to share more, less or nothing. */
export function SharingPage() {
  return (
    <AccountPage place="/sharing">
      <SharedWith />
      <GiveCode />
      <Looks />
    </AccountPage>
  );
}
