import { Module, type DynamicModule } from '@nestjs/common';
import { Mailer } from './mailer.js';
import { mailSettings, type MailSettings } from './mail-settings.js';

/** Sends mails, from the API and from a worker that runs alone. */
@Module({})
export class MailModule {
  static with(settings: MailSettings): DynamicModule {
    return {
      module: MailModule,
      global: true,
      providers: [{ provide: mailSettings, useValue: settings }, Mailer],
      exports: [mailSettings, Mailer],
    };
  }
}
