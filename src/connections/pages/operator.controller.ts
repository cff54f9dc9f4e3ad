import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OnlyForAdmins } from '../../accounts/accounts.js';
import { notFound, ProblemException } from '../../platform/http/problem.js';
import { Subscriptions } from '../hooks/subscriptions.js';
import { operatorSchema, type OperatorBody } from './operator.contract.js';
import { OperatorDesk } from './operator-desk.js';

/** What whoever runs the service sees of the providers: settings by name, addresses, how it goes; nothing of any runner. */
@ApiTags('connections')
@Controller('api/v1/connections/operator')
@OnlyForAdmins()
export class OperatorController {
  constructor(
    private readonly desk: OperatorDesk,
    private readonly subscriptions: Subscriptions,
  ) {}

  @Get()
  @ApiOperation({ summary: 'How each provider is set up, and how it goes' })
  @ApiOkResponse({ standardSchema: operatorSchema })
  async list(): Promise<OperatorBody> {
    return { providers: await this.desk.list() };
  }

  @Post(':provider/subscription')
  @HttpCode(204)
  @ApiOperation({ summary: 'Have the provider send here; what is there and right stays' })
  @ApiNoContentResponse()
  async subscribe(@Param('provider') id: string): Promise<void> {
    const outcome = await this.subscriptions.ensure(id);
    if (outcome === 'unknown') throw notFound('provider');
    if (outcome === 'done') return;
    throw new ProblemException(502, 'provider-refused', 'The provider did not take it', undefined, {
      fault: outcome,
    });
  }
}
