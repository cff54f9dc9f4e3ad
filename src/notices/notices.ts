import { Module } from '@nestjs/common';
import { CareModule } from '../care/care.js';
import { NoticeSettings } from './notice-settings.entity.js';
import { Notice } from './notice.entity.js';
import { NoticesController } from './notices.controller.js';
import { OwnWebhooksController } from './webhooks/own-webhooks.controller.js';
import { PracticeWebhooksController } from './webhooks/practice-webhooks.controller.js';
import { WebhookDelivery } from './webhooks/webhook-delivery.entity.js';
import { WebhookDesk } from './webhooks/webhook-desk.js';
import { WebhookEndpoint } from './webhooks/webhook-endpoint.entity.js';

export { webhookSealedColumns } from './webhooks/webhook-endpoint.entity.js';
export { webhooksDocument } from './webhooks/webhooks.document.js';
export { WebhookSender } from './webhooks/webhook-sender.js';

/** The entry of the feature: what runners are told of, and their programs and those of practices. */
@Module({
  imports: [CareModule],
  controllers: [NoticesController, OwnWebhooksController, PracticeWebhooksController],
  providers: [WebhookDesk],
})
export class NoticesModule {}

export const noticeEntities = [Notice, NoticeSettings, WebhookEndpoint, WebhookDelivery];
