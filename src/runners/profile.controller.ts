import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, TokenWith, type Asker } from '../accounts/accounts.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { ProblemException } from '../platform/http/problem.js';
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
  constructor(private readonly rows: OwnRows) {}

  @Get()
  @TokenWith('profile:read')
  @ApiOperation({ summary: 'What the runner told about themselves' })
  @ApiOkResponse({ standardSchema: profileSchema })
  async read(@AskedBy() asker: Asker): Promise<ProfileBody> {
    return this.rows.of(asker.runnerId, (em) => readProfile(em, asker.runnerId));
  }

  @Put()
  @TokenWith('profile:write')
  @ApiOperation({
    summary: 'Save the profile; a changed height, leg length or language makes the reports anew',
  })
  @ApiOkResponse({ standardSchema: profileSchema })
  async save(
    @AskedBy() asker: Asker,
    @Body({ schema: profileInputSchema }) body: ProfileInput,
  ): Promise<ProfileBody> {
    const saved = await this.rows.of(asker.runnerId, (em) => saveProfile(em, asker.runnerId, body));
    if (!('problem' in saved)) return saved;
    throw new ProblemException(400, 'impossible-profile', 'The profile cannot be right', saved.problem);
  }
}
