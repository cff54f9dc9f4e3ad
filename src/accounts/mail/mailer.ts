import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { mailSettings, type MailSettings } from './mail-settings.js';
import { writeMail, type Mail, type MailOrder } from './write-mail.js';

/** A mail server that is away for a moment gets another chance after each of these. */
const waitsMs = [1_000, 10_000, 60_000];
const answerTimeoutMs = 15_000;

/** Sends mails behind the back of the request that asked for them, so that its time tells nobody anything. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private readonly log = new Logger('Mail');
  private readonly transport: Transporter | undefined;
  private readonly underWay = new Set<Promise<void>>();
  private readonly closing = new AbortController();

  private readonly host: string;

  constructor(@Inject(mailSettings) { mail, address }: MailSettings) {
    this.transport = mail && createTransport(mail.smtpUrl, { from: mail.from });
    this.host = new URL(address).hostname;
  }

  /** Whether mail can be sent at all. */
  get isThere(): boolean {
    return this.transport !== undefined;
  }

  /** Sends a mail in a while; one that cannot be sent is logged without its receiver. */
  send(order: MailOrder): void {
    const sending = this.deliver(writeMail(order)).finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  /**
   * Sends a mail now, once. `id` is the same for the same mail: who gets it twice can tell.
   * @throws Error with what went wrong as a code; the mail may have arrived all the same when that is a lost answer.
   */
  async sendNow(order: MailOrder, id: string): Promise<void> {
    const messageId = `<${id}@${this.host}>`;
    const fault = await this.attempt({ ...writeMail(order), messageId });
    if (fault) throw new Error(`A mail could not be sent (${fault}).`);
  }

  /** Sends what is under way, once more at most. */
  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    await Promise.all(this.underWay);
    this.transport?.close();
  }

  private async deliver(mail: Mail): Promise<void> {
    for (const waitMs of [...waitsMs, undefined]) {
      const fault = await this.attempt(mail);
      if (!fault) return;
      if (waitMs === undefined || this.closing.signal.aborted) {
        this.log.error(`A mail could not be sent (${fault}). Is SMTP_URL right, and the mail server there?`);
        return;
      }
      await pause(waitMs, undefined, { signal: this.closing.signal }).catch(() => undefined);
    }
  }

  /** What went wrong, as a code: the server's words may repeat the address. */
  private async attempt(mail: Mail & { readonly messageId?: string }): Promise<string | undefined> {
    const sending = this.transport?.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
    const late = pause(answerTimeoutMs, 'ETIMEDOUT', { ref: false });
    return Promise.race([
      late,
      Promise.resolve(sending).then(
        () => undefined,
        (error: { code?: string; responseCode?: number }) =>
          String(error.responseCode ?? error.code ?? 'unknown'),
      ),
    ]);
  }
}
