import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { OpenToAnyone } from '../platform/http/access-rule.js';
import { programVersion } from '../platform/program-version.js';
import { accountSettings, type AccountSettings } from './account-settings.js';
import { demoPeople } from './demo/demo-people.js';
import { isSetUpNeeded } from './setup/setup.store.js';
import { roles } from './tables/account.entity.js';

const demoSchema = z.strictObject({
  people: z.array(
    z.strictObject({ id: z.string(), name: z.string(), role: z.enum(roles), about: z.string() }),
  ),
});

const serviceInfoSchema = z
  .strictObject({
    setUpNeeded: z.boolean().describe('Nobody has an account yet: the terminal shows how to make the first.'),
    signup: z.enum(['open', 'invite', 'closed']),
    mail: z.boolean().describe('Whether the service sends mail: links come by mail, or from an admin.'),
    demo: demoSchema.nullable().describe('Who can be signed in as with one click; null where it is no demo.'),
    oidc: z.array(z.strictObject({ id: z.string(), name: z.string() })).describe('Other ways to sign in.'),
    version: z.string(),
  })
  .meta({ id: 'ServiceInfo' });

/** What somebody who is not signed in has to know. */
@ApiTags('accounts')
@Controller('api/v1/service')
export class ServiceInfoController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(accountSettings) private readonly settings: AccountSettings,
  ) {}

  @Get()
  @OpenToAnyone()
  @ApiOperation({ summary: 'How to get into this service' })
  @ApiOkResponse({ standardSchema: serviceInfoSchema })
  async read(): Promise<z.infer<typeof serviceInfoSchema>> {
    const { demo, signup, mail, oidc } = this.settings;
    const people = demoPeople.map(({ id, name, role, about }) => ({ id, name, role, about }));
    return {
      setUpNeeded: !demo && (await isSetUpNeeded(this.dataSource.manager)),
      signup,
      mail: mail !== undefined,
      demo: demo ? { people } : null,
      oidc: oidc ? [{ id: oidc.id, name: oidc.name }] : [],
      version: programVersion(),
    };
  }
}
