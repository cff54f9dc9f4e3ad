import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Section } from '../../../ui/section.js';
import { webhookTexts } from './texts.js';
import { useWebhookCalls, useWebhooks, type NewWebhook } from './webhook-calls.js';
import { WebhookForm } from './webhook-form.js';
import { WebhookList } from './webhook-list.js';
import { WebhookSecret } from './webhook-secret.js';
import './webhooks.css';

/** Who is told, and how another one comes to be; in between a secret, the one time that it is shown. */
export function Webhooks() {
  const say = useSay(webhookTexts);
  const { place, make } = useWebhookCalls();
  const [made, setMade] = useState<NewWebhook>();
  // Where nothing can be listed, as without a practice, nothing can be made.
  const { isSuccess } = useWebhooks();
  return (
    <>
      {made && (
        <Section title={say('secretTitle')} about={say('secretText')}>
          <WebhookSecret made={made} onDone={() => setMade(undefined)} />
        </Section>
      )}
      <Section
        title={say('list')}
        about={
          <>
            {say(place === 'own' ? 'listAbout' : 'practiceListAbout')}
            {place === 'own' && <p>{say('noSource')}</p>}
          </>
        }
      >
        <WebhookList onSecret={setMade} />
      </Section>
      {!made && isSuccess && (
        <Section
          title={say('make')}
          about={
            <>
              {say('makeAbout')} {say('guide')}
            </>
          }
        >
          <WebhookForm button={say('button')} onSend={async (input) => setMade(await make(input))} />
        </Section>
      )}
    </>
  );
}
