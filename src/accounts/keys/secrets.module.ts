import { Module, type DynamicModule } from '@nestjs/common';
import type { KeyRing } from './key-ring.js';
import { SecretBox } from './secret-box.js';

/** Seals and opens secrets, in the API and in a worker that runs alone. */
@Module({})
export class SecretsModule {
  static with(ring: KeyRing): DynamicModule {
    return {
      module: SecretsModule,
      global: true,
      providers: [{ provide: SecretBox, useValue: new SecretBox(ring) }],
      exports: [SecretBox],
    };
  }
}
