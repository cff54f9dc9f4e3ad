import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Provider } from './provider.js';

const sayAgainMs = 60_000;
const mostRemembered = 100;

/** What does not work with a provider, told to whoever runs the service: in the log, and the last of it on their page. */
@Injectable()
export class ProviderTroubles {
  private readonly log = new Logger('Connections');
  private readonly saidAtMs = new Map<string, number>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Notes a sentence that names neither person nor token nor address; the same one once a minute. Never fails. */
  async note({ id, name }: Pick<Provider, 'id' | 'name'>, text: string): Promise<void> {
    const now = Date.now();
    const said = `${name}: ${text}`;
    if (now - (this.saidAtMs.get(said) ?? 0) < sayAgainMs) return;
    if (this.saidAtMs.size >= mostRemembered) this.saidAtMs.clear();
    this.saidAtMs.set(said, now);
    this.log.warn(said);
    await this.dataSource
      .query(`update provider_state set trouble = $2, trouble_at = now() where id = $1`, [id, text])
      .catch(() => undefined);
  }
}
