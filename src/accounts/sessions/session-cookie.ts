import { createHmac, timingSafeEqual } from 'node:crypto';
import { longestSessionS } from './session-limits.js';

/** What all cookies of the service begin with; over TLS a browser then takes them from this very host alone. */
export function cookiePrefix(secure: boolean): string {
  return secure ? '__Host-stridecheck' : 'stridecheck';
}

/** The cookie of a session: its token and, behind a dot, the token's signature. In the form of the auth library. */
export class SessionCookie {
  readonly name: string;

  constructor(
    private readonly secret: string,
    private readonly secure: boolean,
  ) {
    this.name = `${cookiePrefix(secure)}.session_token`;
  }

  /** The token in a `Cookie` header; undefined when there is none or its signature is not ours. */
  read(header: string | undefined): string | undefined {
    const cookie = header
      ?.split(';')
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${this.name}=`));
    if (!cookie) return undefined;
    const value = decoded(cookie.slice(this.name.length + 1));
    const dot = value.lastIndexOf('.');
    const token = value.slice(0, dot);
    return dot > 0 && this.isSigned(token, value.slice(dot + 1)) ? token : undefined;
  }

  /** The `Set-Cookie` header that signs a browser in. */
  write(token: string): string {
    const value = encodeURIComponent(`${token}.${this.sign(token)}`);
    const secure = this.secure ? '; Secure' : '';
    return `${this.name}=${value}; Max-Age=${longestSessionS}; Path=/; HttpOnly; SameSite=Lax${secure}`;
  }

  private sign(token: string): string {
    return createHmac('sha256', this.secret).update(token).digest('base64');
  }

  private isSigned(token: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(token));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
