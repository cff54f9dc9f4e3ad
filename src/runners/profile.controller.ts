import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AskedBy, type Asker } from '../accounts/accounts.js';
import {
  profileInputSchema,
  profileSchema,
  type ProfileBody,
  type ProfileInput,
} from './runners.contract.js';
import { readProfile, saveProfile } from './runners.store.js';

@ApiTags('runners')
@Controller('api/v1/profile')
export class ProfileController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Get()
  @ApiOperation({ summary: 'What the runner told about themselves' })
  @ApiOkResponse({ standardSchema: profileSchema })
  async read(@AskedBy() asker: Asker): Promise<ProfileBody> {
    return readProfile(this.dataSource.manager, asker.runnerId);
  }

  @Put()
  @ApiOperation({ summary: 'Save the profile; a changed height or language makes the reports anew' })
  @ApiOkResponse({ standardSchema: profileSchema })
  async save(
    @AskedBy() asker: Asker,
    @Body({ schema: profileInputSchema }) body: ProfileInput,
  ): Promise<ProfileBody> {
    return saveProfile(this.dataSource.manager, asker.runnerId, body);
  }
}
