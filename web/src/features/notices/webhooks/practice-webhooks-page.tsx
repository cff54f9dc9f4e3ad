import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { webhookTexts } from './texts.js';
import { WebhookPlaceContext } from './webhook-calls.js';
import { Webhooks } from './webhooks.js';

/** The programs that are told of what a practice may see. */
export function PracticeWebhooksPage() {
  const say = useSay(webhookTexts);
  return (
    <Page
      title={say('practiceTitle')}
      aside={
        <Anchor component={Link} href="/practice" className="webhooks-tap">
          {say('toPractice')}
        </Anchor>
      }
    >
      <WebhookPlaceContext value="practice">
        <Webhooks />
      </WebhookPlaceContext>
    </Page>
  );
}
