import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AskedBy, type Asker } from '../../accounts/accounts.js';
import { requireId } from '../../care/care.js';
import { OwnRows } from '../../platform/database/own-rows.js';
import { WebhookDesk } from './webhook-desk.js';
import {
  deliveriesQuerySchema,
  deliveryListSchema,
  newWebhookSchema,
  replayedSchema,
  replayInputSchema,
  webhookChangeSchema,
  webhookInputSchema,
  webhookListSchema,
  webhookSchema,
  type DeliveriesQuery,
  type DeliveryListBody,
  type NewWebhookBody,
  type ReplayedBody,
  type ReplayInput,
  type WebhookBody,
  type WebhookChange,
  type WebhookInput,
  type WebhookListBody,
} from './webhooks.contract.js';

/** Programs that are told of my runs. A token makes none: that takes a person who is signed in. */
@ApiTags('webhooks')
@Controller('api/v1/webhooks')
export class OwnWebhooksController {
  constructor(
    private readonly rows: OwnRows,
    private readonly desk: WebhookDesk,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The programs that are told of my runs' })
  @ApiOkResponse({ standardSchema: webhookListSchema })
  async list(@AskedBy() { runnerId }: Asker): Promise<WebhookListBody> {
    return this.rows.of(runnerId, (em) => this.desk.list(em, { runnerId }));
  }

  @Post()
  @ApiOperation({ summary: 'Have a program told; the secret is in this answer and nowhere else' })
  @ApiCreatedResponse({ standardSchema: newWebhookSchema })
  async make(
    @AskedBy() { runnerId }: Asker,
    @Body({ schema: webhookInputSchema }) body: WebhookInput,
  ): Promise<NewWebhookBody> {
    return this.rows.of(runnerId, (em) => this.desk.make(em, { runnerId }, body));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change where it is sent to and of what, switch it off and on' })
  @ApiOkResponse({ standardSchema: webhookSchema })
  async change(
    @AskedBy() { runnerId }: Asker,
    @Param('id') id: string,
    @Body({ schema: webhookChangeSchema }) body: WebhookChange,
  ): Promise<WebhookBody> {
    const webhookId = requireId(id, 'webhook');
    return this.rows.of(runnerId, (em) => this.desk.change(em, { runnerId }, webhookId, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete it with its log' })
  @ApiNoContentResponse()
  async delete(@AskedBy() { runnerId }: Asker, @Param('id') id: string): Promise<void> {
    const webhookId = requireId(id, 'webhook');
    await this.rows.of(runnerId, (em) => this.desk.delete(em, { runnerId }, webhookId));
  }

  @Post(':id/secret')
  @ApiOperation({ summary: 'Another secret, in this answer alone; the one before signs too for a day' })
  @ApiCreatedResponse({ standardSchema: newWebhookSchema })
  async rotate(@AskedBy() { runnerId }: Asker, @Param('id') id: string): Promise<NewWebhookBody> {
    const webhookId = requireId(id, 'webhook');
    return this.rows.of(runnerId, (em) => this.desk.rotate(em, { runnerId }, webhookId));
  }

  @Post(':id/test')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send a test' })
  async test(@AskedBy() { runnerId }: Asker, @Param('id') id: string): Promise<void> {
    const webhookId = requireId(id, 'webhook');
    await this.rows.of(runnerId, (em) => this.desk.test(em, { runnerId }, webhookId));
  }

  @Get(':id/deliveries')
  @ApiOperation({ summary: 'What was sent in the last 30 days and how it went, newest first' })
  @ApiOkResponse({ standardSchema: deliveryListSchema })
  async deliveries(
    @AskedBy() { runnerId }: Asker,
    @Param('id') id: string,
    @Query({ schema: deliveriesQuerySchema }) query: DeliveriesQuery,
  ): Promise<DeliveryListBody> {
    const webhookId = requireId(id, 'webhook');
    return this.rows.of(runnerId, (em) => this.desk.deliveries(em, { runnerId }, webhookId, query));
  }

  @Post(':id/deliveries/:deliveryId/replay')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send one again, under the id that it had' })
  async replay(
    @AskedBy() { runnerId }: Asker,
    @Param('id') id: string,
    @Param('deliveryId') deliveryId: string,
  ): Promise<void> {
    const ids = [requireId(id, 'webhook'), requireId(deliveryId, 'delivery')] as const;
    await this.rows.of(runnerId, (em) => this.desk.replay(em, { runnerId }, ...ids));
  }

  @Post(':id/replays')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send everything again that failed since then' })
  @ApiAcceptedResponse({ standardSchema: replayedSchema })
  async replayFailed(
    @AskedBy() { runnerId }: Asker,
    @Param('id') id: string,
    @Body({ schema: replayInputSchema }) body: ReplayInput,
  ): Promise<ReplayedBody> {
    const webhookId = requireId(id, 'webhook');
    return this.rows.of(runnerId, (em) => this.desk.replayFailed(em, { runnerId }, webhookId, body));
  }
}
