import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenToAnyone } from './platform/http/access-rule.js';
import { notFound } from './platform/http/problem.js';
import { programFolder } from './platform/program-folder.js';

/** Where the build leaves the web app. */
export const webAppFolder = new URL('dist/web/', programFolder);

const nonceBytes = 16;
/** Addresses that are no page of the app: what does not exist there is told as a problem. */
const otherPlaces = /^\/(?:api|health|metrics|assets)(?:[/?]|$)/;

/** The page of the web app, whatever address of it is opened: the app itself shows what belongs there. */
@ApiExcludeController()
@OpenToAnyone()
@Controller()
export class WebAppController {
  private readonly page = readFileSync(new URL('index.html', webAppFolder), 'utf8');

  @Get(['/', '/*'])
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (otherPlaces.test(request.url)) throw notFound('page');
    const nonce = randomBytes(nonceBytes).toString('base64');
    await reply
      .header('content-security-policy', appPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(this.page.replaceAll('__CSP_NONCE__', nonce));
  }
}

/** Scripts, styles and requests of this service alone; styles that the app makes carry the page's nonce. */
function appPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
