import { InjectQueue } from '@nestjs/bullmq';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { fileStorage, type FileStorage } from '../storage/file-storage.js';
import { queueName } from '../queue/queue-connection.js';
import { OpenToAnyone } from '../http/access-rule.js';
import { Readiness } from './readiness.js';

const checkTimeoutMs = 2_000;

@ApiTags('health')
@OpenToAnyone()
@Controller('health')
export class HealthController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectQueue(queueName) private readonly queue: Queue,
    private readonly readiness: Readiness,
    @Inject(fileStorage) private readonly storage: FileStorage,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'The process runs' })
  @ApiOkResponse({ description: 'It does.' })
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({
    summary: 'The process can serve requests: database, queue and storage answer and it is not stopping',
  })
  @ApiOkResponse({ description: 'It can.' })
  @ApiServiceUnavailableResponse({ description: 'It cannot; the body names what does not answer.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const [database, queue, storage] = await Promise.all([
      answers(() => this.dataSource.query('select 1')),
      answers(() => this.queue.getJobCounts('waiting')),
      answers(() => this.requireStorage()),
    ]);
    const ready = this.readiness.isOpen && database && queue && storage;
    void reply.status(ready ? 200 : 503);
    return {
      status: ready ? 'ready' : 'not ready',
      stopping: !this.readiness.isOpen,
      database,
      queue,
      storage,
    };
  }

  private async requireStorage(): Promise<void> {
    if (!(await this.storage.isThere())) throw new Error('The storage is away.');
  }
}

async function answers(check: () => Promise<unknown>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), checkTimeoutMs).unref();
  });
  const asked = check().then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}
