import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, type Asker } from '../../accounts/accounts.js';
import { OwnRows } from '../../platform/database/own-rows.js';
import { letterListQuerySchema, toLetterList, toLetterPage, type LetterListQuery } from '../letter-list.js';
import {
  ownMessageListSchema,
  readMessagesSchema,
  type OwnMessageListBody,
  type ReadMessages,
} from './messages.contract.js';
import { listReceived, markRead } from './messages.store.js';

/** What practices wrote to me. */
@ApiTags('care')
@Controller('api/v1/care/messages')
export class OwnMessagesController {
  constructor(private readonly rows: OwnRows) {}

  @Get()
  @ApiOperation({
    summary: 'What practices wrote to me, newest first, also those with which I share nothing any more',
  })
  @ApiOkResponse({ standardSchema: ownMessageListSchema })
  async list(
    @AskedBy() { runnerId }: Asker,
    @Query({ schema: letterListQuerySchema }) query: LetterListQuery,
  ): Promise<OwnMessageListBody> {
    const page = toLetterPage(query);
    const found = await this.rows.of(runnerId, (em) => listReceived(em, runnerId, page));
    const list = toLetterList(found, query, ({ sentAt }) => sentAt);
    const messages = list.page.map(({ sentAt, readAt, ...message }) => ({
      ...message,
      sentAt: sentAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    }));
    return { messages, nextCursor: list.nextCursor };
  }

  @Post('seen')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that messages were opened: whoever sent them sees when' })
  @ApiNoContentResponse()
  async seen(
    @AskedBy() { runnerId }: Asker,
    @Body({ schema: readMessagesSchema }) { ids }: ReadMessages,
  ): Promise<void> {
    await this.rows.of(runnerId, (em) => markRead(em, runnerId, ids));
  }
}
