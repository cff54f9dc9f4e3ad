import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { Mailer, mailSettings, type MailSettings } from '../accounts/accounts.js';
import { findTold, tellRunner, type Happened } from '../care/care.js';
import { HandlesJob, type JobHandler } from '../platform/queue/job.js';
import { addNotice, giveMailBack, takeMail } from './notices.store.js';

/**
 * Tells a runner of what happened in a practice: on the page, and by a mail that says that there is something and never what.
 * What is gone meanwhile is told to nobody. The mail goes out once, however often the job runs: it is marked as sent before
 * it is, and the mark is taken away where it could not be sent. A worker that dies between the two leaves the notice without
 * a mail; a mail server that took the mail and whose answer was lost gets it again, under the same Message-ID.
 */
@Injectable()
@HandlesJob(tellRunner)
export class TellRunnerJob implements JobHandler<Happened> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    @Inject(mailSettings) private readonly settings: MailSettings,
  ) {}

  async handle(happened: Happened): Promise<void> {
    const em = this.dataSource.manager;
    const told = await findTold(em, happened);
    if (!told) return;
    await addNotice(em, happened, told);
    if (this.mailer.isThere) await this.mail(em, happened);
  }

  /** @throws Error where the mail server does not take it: then the queue tries again. */
  private async mail(em: EntityManager, happened: Happened): Promise<void> {
    const due = await takeMail(em, happened);
    if (!due) return;
    const { to, language, noticeId } = due;
    const url = `${this.settings.address}/news`;
    try {
      await this.mailer.sendNow({ kind: 'news', to, language: language ?? 'en', url }, noticeId);
    } catch (error) {
      await giveMailBack(em, noticeId);
      throw error;
    }
  }
}
