import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenToAnyone } from '../../platform/http/access-rule.js';
import { notFound, ProblemException } from '../../platform/http/problem.js';
import type { HookRequest } from '../provider.js';
import { TakeHook, type HookAddress } from './take-hook.js';

/** Some thousand activities of a provider that gathers them. */
const mostBytes = 1024 * 1024;

/** Where providers tell what has happened. Whoever does not know the address learns nothing here. */
@ApiTags('connections')
@Controller('api/v1/hooks/:provider/:key')
export class HooksController {
  constructor(private readonly takeHook: TakeHook) {}

  @Get()
  @OpenToAnyone()
  @ApiOperation({ summary: 'For providers alone: whether this address is ours' })
  @ApiOkResponse({ description: 'What the provider wants to read.' })
  async get(
    @Param('provider') provider: string,
    @Param('key') key: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer({ provider, key }, hookRequest('GET', request, Buffer.alloc(0)), reply);
  }

  /** Exactly 200: most providers count every other status as a failure. */
  @Post()
  @OpenToAnyone()
  @ApiOperation({ summary: 'For providers alone: what has happened there' })
  @ApiOkResponse({ description: 'What the provider wants to read.' })
  async post(
    @Param('provider') provider: string,
    @Param('key') key: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // Nothing of a stranger's request is read.
    if (!(await this.takeHook.isAddress({ provider, key }))) throw notFound('page');
    await this.answer({ provider, key }, hookRequest('POST', request, await bodyOf(request)), reply);
  }

  private async answer(address: HookAddress, request: HookRequest, reply: FastifyReply): Promise<void> {
    const taken = await this.takeHook.take(address, request);
    if (taken === 'unknown') throw notFound('page');
    await reply.status(200).send(taken.body ?? '');
  }
}

function hookRequest(
  method: 'GET' | 'POST',
  { headers, query }: FastifyRequest,
  rawBody: Buffer,
): HookRequest {
  return {
    method,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
    ),
    query: Object.fromEntries(
      Object.entries(query as Record<string, unknown>).filter((entry): entry is [string, string] => {
        return typeof entry[1] === 'string';
      }),
    ),
    rawBody,
    body: jsonIn(rawBody),
    receivedAt: new Date(),
  };
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** @throws ProblemException 413 for more than any event takes. */
async function bodyOf({ raw }: FastifyRequest): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of raw) {
    bytes += (piece as Buffer).length;
    if (bytes > mostBytes) throw new ProblemException(413, 'too-large', 'Too large');
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}
