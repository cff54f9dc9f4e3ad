import { useSay } from '../../../language/language.js';
import { AccountPage } from '../../../ui/account-page.js';
import { Section } from '../../../ui/section.js';
import '../accounts.css';
import { AccountList } from './account-list.js';
import { Invitations } from './invitations.js';
import { adminTexts } from './texts.js';

/** What an admin does: the accounts, and who may make one. */
export function PeoplePage() {
  const say = useSay(adminTexts);
  return (
    <AccountPage place="/admin">
      <Section title={say('people')} about={say('peopleAbout')}>
        <AccountList />
      </Section>
      <Invitations />
    </AccountPage>
  );
}
