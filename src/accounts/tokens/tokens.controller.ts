import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { notFound, ProblemException } from '../../platform/http/problem.js';
import { AskedBy, type Asker } from '../asker.js';
import type { AccessToken } from '../tables/access-token.entity.js';
import {
  newTokenSchema,
  tokenInputSchema,
  tokenListSchema,
  type NewTokenBody,
  type TokenBody,
  type TokenInput,
  type TokenListBody,
} from './tokens.contract.js';
import { createToken, deleteToken, listTokens } from './tokens.store.js';

/** Tokens for scripts and watch tools. A token makes no tokens: that takes a person who is signed in. */
@ApiTags('accounts')
@Controller('api/v1/tokens')
export class TokensController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Get()
  @ApiOperation({ summary: 'The tokens of the account, newest first, without their text' })
  @ApiOkResponse({ standardSchema: tokenListSchema })
  async list(@AskedBy() asker: Asker): Promise<TokenListBody> {
    return { tokens: (await listTokens(this.dataSource.manager, asker.runnerId)).map(toBody) };
  }

  @Post()
  @ApiOperation({ summary: 'Make a token; its text is in this answer and nowhere else' })
  @ApiCreatedResponse({ standardSchema: newTokenSchema })
  async create(
    @AskedBy() asker: Asker,
    @Body({ schema: tokenInputSchema }) body: TokenInput,
  ): Promise<NewTokenBody> {
    const made = await createToken(this.dataSource.manager, asker.runnerId, body);
    if (made) return { ...toBody(made.row), token: made.text };
    throw new ProblemException(409, 'too-many-tokens', 'There are many tokens already', 'Delete some first.');
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a token; it stops working at once' })
  @ApiNoContentResponse()
  async delete(@AskedBy() asker: Asker, @Param('id') id: string): Promise<void> {
    const deleted =
      z.uuid().safeParse(id).success && (await deleteToken(this.dataSource.manager, asker.runnerId, id));
    if (!deleted) throw notFound('token');
  }
}

function toBody(row: AccessToken): TokenBody {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}
