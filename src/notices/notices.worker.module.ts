import { Module } from '@nestjs/common';
import { WebhookSender } from './webhooks/webhook-sender.js';
import { TellByNotice } from './tell-by-notice.js';
import { TellConnectionEndedJob } from './tell-connection-ended.job.js';
import { TellRunnerJob } from './tell-runner.job.js';

/** What a worker runs for this feature. */
@Module({
  providers: [TellByNotice, TellConnectionEndedJob, TellRunnerJob, WebhookSender],
  exports: [WebhookSender],
})
export class NoticesWorkerModule {}
