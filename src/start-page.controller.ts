import { readFileSync } from 'node:fs';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { notFound } from './platform/http/problem.js';

interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

function pageFile(path: string, type: string): PageFile {
  return { type, body: readFileSync(new URL(path, import.meta.url)) };
}

const pageModules = [
  'start.js',
  'page-parts.js',
  'profile-form.js',
  'height-form.js',
  'run-list.js',
  'run-item.js',
  'run-facts.js',
  'order-list.js',
  'follow-run.js',
  'report-links.js',
  'compare-runs.js',
  'reanalysis.js',
  'uploads.js',
  'run-notes.js',
  'form-parts.js',
  'diary-form.js',
  'corrections-form.js',
  'distance-field.js',
  'practice.js',
  'text.js',
  'text-en.js',
  'text-de.js',
];

/** The files of the page by the name in the URL, read once. */
const pages = new Map<string, PageFile>([
  ['', pageFile('./start-page/index.html', 'text/html; charset=utf-8')],
  ['start.css', pageFile('./start-page/start.css', 'text/css; charset=utf-8')],
  ...pageModules.map(
    (name) => [name, pageFile(`./start-page/${name}`, 'text/javascript; charset=utf-8')] as const,
  ),
  ['sample.fit', pageFile('../../samples/easy-run-with-long-steps.fit', 'application/octet-stream')],
]);

const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The start page: upload, progress, the list of runs. */
@ApiExcludeController()
@Controller()
export class StartPageController {
  @Get()
  async start(@Res() reply: FastifyReply): Promise<void> {
    await this.send('', reply);
  }

  @Get('start/:name')
  async file(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    await this.send(name, reply);
  }

  private async send(name: string, reply: FastifyReply): Promise<void> {
    const page = pages.get(name);
    if (!page) throw notFound('page');
    await reply
      .header('content-security-policy', contentSecurityPolicy)
      .header('cache-control', 'no-cache')
      .type(page.type)
      .send(page.body);
  }
}
