import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { Mailer, mailSettings, type MailSettings } from '../accounts/accounts.js';
import type { Told } from '../care/care.js';
import { addNotice, giveMailBack, takeMail, type NoticeOf } from './notices.store.js';

/**
 * Tells a runner of something: on the page, and by a mail that says that there is something and never what.
 * The mail goes out once, however often it is told: it is marked as sent before it is, and the mark is taken away where it
 * could not be sent. A worker that dies between the two leaves the notice without a mail; a mail server that took the mail and
 * whose answer was lost gets it again, under the same Message-ID.
 */
@Injectable()
export class TellByNotice {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    @Inject(mailSettings) private readonly settings: MailSettings,
  ) {}

  /** @throws Error where the mail server does not take the mail: tell it again then. */
  async tell(notice: NoticeOf, told: Told): Promise<void> {
    const em = this.dataSource.manager;
    await addNotice(em, notice, told);
    if (this.mailer.isThere) await this.mail(em, notice);
  }

  private async mail(em: EntityManager, notice: NoticeOf): Promise<void> {
    const due = await takeMail(em, notice);
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
