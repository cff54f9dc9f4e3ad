import { useState } from 'react';
import type { Body } from '../../../api/client.js';
import { useSay } from '../../../language/language.js';
import { AccountPage } from '../../../ui/account-page.js';
import { Section } from '../../../ui/section.js';
import '../accounts.css';
import { NewToken } from './new-token.js';
import { tokenTexts } from './texts.js';
import { TokenForm } from './token-form.js';
import { TokenList } from './token-list.js';

/** Tokens for scripts and watch tools. */
export function TokensPage() {
  const say = useSay(tokenTexts);
  const [made, setMade] = useState<Body<'NewToken'>>();
  return (
    <AccountPage place="/account/tokens">
      <Section title={say('list')} about={say('listAbout')}>
        <TokenList />
      </Section>
      <Section title={say(made ? 'newTitle' : 'make')} about={say(made ? 'newText' : 'about')}>
        {made ? <NewToken token={made} onDone={() => setMade(undefined)} /> : <TokenForm onMade={setMade} />}
      </Section>
    </AccountPage>
  );
}
