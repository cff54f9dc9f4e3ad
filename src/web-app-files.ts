import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { webAppFolder } from './web-app.controller.js';

const yearMs = 365 * 24 * 3600 * 1000;
const dayMs = 24 * 3600 * 1000;

/** Serves the files of the web app: those with a hash in their name for ever, the others for a day. */
export async function serveWebAppFiles(app: NestFastifyApplication): Promise<void> {
  const root = fileURLToPath(webAppFolder);
  await app.register(fastifyStatic, {
    root: `${root}assets`,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: yearMs,
    decorateReply: false,
    index: false,
  });
  await app.register(fastifyStatic, {
    root,
    serve: true,
    wildcard: false,
    globIgnore: ['index.html', 'assets/**'],
    maxAge: dayMs,
    decorateReply: false,
    index: false,
  });
}
