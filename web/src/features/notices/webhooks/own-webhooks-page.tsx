import { AccountPage } from '../../../ui/account-page.js';
import { WebhookPlaceContext } from './webhook-calls.js';
import { Webhooks } from './webhooks.js';

/** The programs that are told of a runner's runs. */
export function OwnWebhooksPage() {
  return (
    <AccountPage place="/account/webhooks">
      <WebhookPlaceContext value="own">
        <Webhooks />
      </WebhookPlaceContext>
    </AccountPage>
  );
}
