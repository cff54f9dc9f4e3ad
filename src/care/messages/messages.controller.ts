import { Body, Controller, Get, HttpCode, Ip, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { letterListQuerySchema, type LetterListQuery } from '../letter-list.js';
import { requireId } from '../require-id.js';
import { MessageDesk } from './message-desk.js';
import {
  messageInputSchema,
  messageListSchema,
  messageSchema,
  type MessageBody,
  type MessageInput,
  type MessageListBody,
} from './messages.contract.js';

/** What the practice writes to a patient. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/patients/:id/messages')
export class MessagesController {
  constructor(private readonly desk: MessageDesk) {}

  @Get()
  @ApiOperation({ summary: 'What the practice wrote to a patient, newest first, and whether they read it' })
  @ApiOkResponse({ standardSchema: messageListSchema })
  async list(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query({ schema: letterListQuerySchema }) query: LetterListQuery,
    @Ip() address: string,
  ): Promise<MessageListBody> {
    return this.desk.list(asker, requireId(id, 'patient'), query, address);
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Write to a patient; it cannot be changed afterwards' })
  @ApiCreatedResponse({ standardSchema: messageSchema })
  async send(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Body({ schema: messageInputSchema }) input: MessageInput,
    @Ip() address: string,
  ): Promise<MessageBody> {
    return this.desk.send(asker, requireId(id, 'patient'), input, address);
  }
}
