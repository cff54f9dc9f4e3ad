import { Module } from '@nestjs/common';
import { WebhookSender } from './webhooks/webhook-sender.js';
import { TellRunnerJob } from './tell-runner.job.js';

/** What a worker runs for this feature. */
@Module({ providers: [TellRunnerJob, WebhookSender], exports: [WebhookSender] })
export class NoticesWorkerModule {}
