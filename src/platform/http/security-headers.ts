import type { FastifyInstance } from 'fastify';

/** What no answer of ours may do in a browser, whatever else its own policy allows. */
const nothing = ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"];

/** A policy for one kind of answer: what it may load besides nothing at all, by directive. */
export function contentPolicy(allowed: Readonly<Record<string, string>> = {}): string {
  const more = { 'form-action': "'none'", ...allowed };
  return [...nothing, ...Object.entries(more).map(([directive, sources]) => `${directive} ${sources}`)].join(
    '; ',
  );
}

const yearS = 365 * 24 * 3600;

/** What every answer has. */
export const securityHeaders = {
  'content-security-policy': contentPolicy(),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': [
    ...['accelerometer', 'bluetooth', 'browsing-topics', 'camera', 'display-capture', 'gyroscope'],
    ...['hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'],
  ]
    .map((feature) => `${feature}=()`)
    // A privacy zone may be set to where its runner is now: asked for on a click, and never sent but with the zone.
    .concat('geolocation=(self)')
    .join(', '),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Scripts and requests of this service alone; the page of the documentation brings its style in itself. */
const documentationPolicy = contentPolicy({
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
});

/**
 * Gives every answer, faults too, the headers that keep browsers from doing harm with it: nothing may be loaded, run,
 * framed, guessed or kept. A route may replace the policy by one that allows more. `secure`: people come over TLS, and
 * shall never come without again.
 */
export function addSecurityHeaders(server: FastifyInstance, secure: boolean): void {
  const headers = secure
    ? { ...securityHeaders, 'strict-transport-security': `max-age=${yearS}` }
    : securityHeaders;
  // Before anything is looked at, so that refusals and streams have them as well.
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    if (isDocumentation(request.url)) void reply.header('content-security-policy', documentationPolicy);
    else if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
}

function isDocumentation(url: string): boolean {
  return /^\/api\/docs(?:[/?]|$)/.test(url);
}
