import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiFoundResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy, type Asker } from '../../accounts/accounts.js';
import { OwnRows } from '../../platform/database/own-rows.js';
import { notFound, ProblemException } from '../../platform/http/problem.js';
import { ConnectedProviders, type OpenProvider } from '../connected-providers.js';
import { LeaveConnection } from '../leaving/leave-connection.js';
import { SignIn } from '../signing-in/sign-in.js';
import { toConnectionBody } from './connection-body.js';
import { countRuns, listConnections } from './connection-list.store.js';
import {
  callbackQuerySchema,
  connectionKeySchema,
  connectionListSchema,
  connectionSchema,
  leaveQuerySchema,
  startedSchema,
  type CallbackQuery,
  type ConnectionBody,
  type ConnectionKey,
  type ConnectionListBody,
  type LeaveQuery,
  type StartedBody,
} from './connections.contract.js';

/** The page of the web app that a browser comes back to: `?provider=polar&outcome=connected`. */
const page = '/connections';

/** What a runner connects. */
@ApiTags('connections')
@Controller('api/v1/connections')
export class ConnectionsController {
  constructor(
    private readonly rows: OwnRows,
    private readonly providers: ConnectedProviders,
    private readonly signIn: SignIn,
    private readonly leaveConnection: LeaveConnection,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every provider, and how it stands for me' })
  @ApiOkResponse({ standardSchema: connectionListSchema })
  async list(@AskedBy() { runnerId }: Asker): Promise<ConnectionListBody> {
    return this.rows.of(runnerId, async (em) => {
      const rows = await listConnections(em, runnerId);
      const runs = await countRuns(em, runnerId);
      return {
        connections: this.providers.setups.map((setup) => {
          const { id } = setup.provider;
          return toConnectionBody(
            setup,
            rows.find((row) => row.provider === id),
            runs.get(id) ?? 0,
          );
        }),
        now: new Date().toISOString(),
      };
    });
  }

  @Post(':provider/start')
  @ApiOperation({ summary: 'Begin to connect: the address of the provider’s page' })
  @ApiCreatedResponse({ standardSchema: startedSchema })
  async start(@AskedBy() { runnerId }: Asker, @Param('provider') id: string): Promise<StartedBody> {
    const open = this.required(id);
    if (!(open.provider.signIn.isOpen?.(open.settings) ?? true)) throw notFound('provider');
    return { url: await this.signIn.begin(runnerId, open) };
  }

  @Get(':provider/callback')
  @ApiOperation({ summary: 'Where the provider’s page sends the browser back to' })
  @ApiFoundResponse({ description: 'To the page of connections, with the outcome as a word.' })
  async callback(
    @AskedBy() { runnerId }: Asker,
    @Param('provider') id: string,
    @Query({ schema: callbackQuerySchema }) query: CallbackQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const outcome = await this.signIn.finish(runnerId, this.required(id), query);
    await reply.redirect(`${page}?${new URLSearchParams({ provider: id, outcome }).toString()}`, 302);
  }

  @Post(':provider/key')
  @HttpCode(200)
  @ApiOperation({ summary: 'Connect with a personal key' })
  @ApiOkResponse({ standardSchema: connectionSchema })
  async useKey(
    @AskedBy() asker: Asker,
    @Param('provider') id: string,
    @Body({ schema: connectionKeySchema }) { key }: ConnectionKey,
  ): Promise<ConnectionBody> {
    const open = this.required(id);
    if (!open.provider.keySignIn) throw notFound('provider');
    const outcome = await this.signIn.useKey(asker.runnerId, open, key);
    if (outcome !== 'connected') {
      throw new ProblemException(409, `connection-${outcome}`, 'Not connected', undefined, { outcome });
    }
    const { connections } = await this.list(asker);
    return connections.find((connection) => connection.id === id) as ConnectionBody;
  }

  @Delete(':provider')
  @HttpCode(204)
  @ApiOperation({ summary: 'Disconnect: the provider is told, what it gave us is forgotten' })
  @ApiNoContentResponse()
  async leave(
    @AskedBy() { runnerId }: Asker,
    @Param('provider') id: string,
    @Query({ schema: leaveQuerySchema }) { runs }: LeaveQuery,
  ): Promise<void> {
    if (!(await this.leaveConnection.leave(runnerId, id, runs))) throw notFound('connection');
  }

  /** @throws ProblemException 404 for a provider that is off, or none. */
  private required(id: string): OpenProvider {
    const open = this.providers.open(id);
    if (!open) throw notFound('provider');
    return open;
  }
}
