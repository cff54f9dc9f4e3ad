import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { PracticeDesk, requireId, writeAudit, type AuditAction } from '../../care/care.js';
import type { EntityManager } from 'typeorm';
import { WebhookDesk } from './webhook-desk.js';
import {
  deliveriesQuerySchema,
  deliveryListSchema,
  newWebhookSchema,
  replayedSchema,
  replayInputSchema,
  practiceWebhookChangeSchema,
  practiceWebhookInputSchema,
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

/** Programs that are told of the runs which a practice may see. Its owner makes them, and the log of the practice says so. */
@ApiTags('webhooks')
@OnlyForPhysios()
@Controller('api/v1/care/webhooks')
export class PracticeWebhooksController {
  constructor(
    private readonly practice: PracticeDesk,
    private readonly desk: WebhookDesk,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The programs that are told of what the practice may see' })
  @ApiOkResponse({ standardSchema: webhookListSchema })
  async list(@AskedBy() asker: Asker): Promise<WebhookListBody> {
    return this.of(asker, (em, owner) => this.desk.list(em, owner));
  }

  @Post()
  @ApiOperation({ summary: 'Have a program told; the secret is in this answer and nowhere else' })
  @ApiCreatedResponse({ standardSchema: newWebhookSchema })
  async make(
    @AskedBy() asker: Asker,
    @Body({ schema: practiceWebhookInputSchema }) body: WebhookInput,
    @Ip() address: string,
  ): Promise<NewWebhookBody> {
    return this.logged(asker, { action: 'webhook.made', address }, (em, owner) =>
      this.desk.make(em, owner, body),
    );
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change where it is sent to and of what, switch it off and on' })
  @ApiOkResponse({ standardSchema: webhookSchema })
  async change(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Body({ schema: practiceWebhookChangeSchema }) body: WebhookChange,
    @Ip() address: string,
  ): Promise<WebhookBody> {
    const webhookId = requireId(id, 'webhook');
    return this.logged(asker, { action: 'webhook.changed', address, webhookId }, (em, owner) =>
      this.desk.change(em, owner, webhookId, body),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete it with its log' })
  @ApiNoContentResponse()
  async delete(@AskedBy() asker: Asker, @Param('id') id: string, @Ip() address: string): Promise<void> {
    const webhookId = requireId(id, 'webhook');
    await this.logged(asker, { action: 'webhook.removed', address, webhookId }, (em, owner) =>
      this.desk.delete(em, owner, webhookId),
    );
  }

  @Post(':id/secret')
  @ApiOperation({ summary: 'Another secret, in this answer alone; the one before signs too for a day' })
  @ApiCreatedResponse({ standardSchema: newWebhookSchema })
  async rotate(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Ip() address: string,
  ): Promise<NewWebhookBody> {
    const webhookId = requireId(id, 'webhook');
    return this.logged(asker, { action: 'webhook.changed', address, webhookId }, (em, owner) =>
      this.desk.rotate(em, owner, webhookId),
    );
  }

  @Post(':id/test')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send a test' })
  async test(@AskedBy() asker: Asker, @Param('id') id: string): Promise<void> {
    const webhookId = requireId(id, 'webhook');
    await this.of(asker, (em, owner) => this.desk.test(em, owner, webhookId));
  }

  @Get(':id/deliveries')
  @ApiOperation({ summary: 'What was sent in the last 30 days and how it went, newest first' })
  @ApiOkResponse({ standardSchema: deliveryListSchema })
  async deliveries(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query({ schema: deliveriesQuerySchema }) query: DeliveriesQuery,
  ): Promise<DeliveryListBody> {
    const webhookId = requireId(id, 'webhook');
    return this.of(asker, (em, owner) => this.desk.deliveries(em, owner, webhookId, query));
  }

  @Post(':id/deliveries/:deliveryId/replay')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send one again, under the id that it had' })
  async replay(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('deliveryId') deliveryId: string,
  ): Promise<void> {
    const ids = [requireId(id, 'webhook'), requireId(deliveryId, 'delivery')] as const;
    await this.of(asker, (em, owner) => this.desk.replay(em, owner, ...ids));
  }

  @Post(':id/replays')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send everything again that failed since then' })
  @ApiAcceptedResponse({ standardSchema: replayedSchema })
  async replayFailed(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Body({ schema: replayInputSchema }) body: ReplayInput,
  ): Promise<ReplayedBody> {
    const webhookId = requireId(id, 'webhook');
    return this.of(asker, (em, owner) => this.desk.replayFailed(em, owner, webhookId, body));
  }

  private async of<Value>(
    asker: Asker,
    work: (em: EntityManager, owner: { readonly practiceId: string }) => Promise<Value>,
  ): Promise<Value> {
    return this.practice.as(asker, 'manage', (em, { practiceId }) => work(em, { practiceId }));
  }

  private async logged<Value extends { readonly id: string } | void>(
    asker: Asker,
    entry: { readonly action: AuditAction; readonly address: string; readonly webhookId?: string },
    work: (em: EntityManager, owner: { readonly practiceId: string }) => Promise<Value>,
  ): Promise<Value> {
    const { action, address, webhookId } = entry;
    return this.of(asker, async (em, { practiceId }) => {
      const done = await work(em, { practiceId });
      const objectId = webhookId ?? done?.id;
      await writeAudit(em, { practiceId, actor: asker.runnerId, action, objectId, address });
      return done;
    });
  }
}
