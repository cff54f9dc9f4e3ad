import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AskedBy, type Asker } from '../accounts/accounts.js';
import { Dispatcher } from '../platform/outbox/dispatcher.js';
import { promiseJob } from '../platform/outbox/outbox.store.js';
import { profileChanged } from './profile-changed.js';
import { profileSchema, type ProfileBody } from './runners.contract.js';
import { readProfile, saveProfile } from './runners.store.js';

@ApiTags('runners')
@Controller('api/v1/profile')
export class ProfileController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly dispatcher: Dispatcher,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What the runner told about themselves' })
  @ApiOkResponse({ standardSchema: profileSchema })
  async read(@AskedBy() asker: Asker): Promise<ProfileBody> {
    return readProfile(this.dataSource.manager, asker.runnerId);
  }

  @Put()
  @ApiOperation({ summary: 'Save the profile; a changed height analyses the runs again' })
  @ApiOkResponse({ standardSchema: profileSchema })
  async save(
    @AskedBy() asker: Asker,
    @Body({ schema: profileSchema }) body: ProfileBody,
  ): Promise<ProfileBody> {
    await this.dataSource.transaction(async (em) => {
      const { heightChanged } = await saveProfile(em, asker.runnerId, body);
      if (!heightChanged) return;
      await promiseJob(em, profileChanged, `profile-changed-${uuidv7()}`, { runnerId: asker.runnerId });
    });
    this.dispatcher.poke();
    return body;
  }
}
