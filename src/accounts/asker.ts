import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Scope } from './scopes.js';
import type { Role } from './tables/account.entity.js';

/** Who is asking. Every query of a runner's data carries the `runnerId` of its asker. */
export interface Asker {
  readonly runnerId: string;
  readonly role: Role;
  readonly via: 'session' | 'token';
  /** What the token allows; a session is not limited by scopes and has none. */
  readonly scopes: readonly Scope[];
  /** Null for a token. */
  readonly sessionId: string | null;
  /** Null for a session. */
  readonly tokenId: string | null;
}

export interface AskedRequest {
  asker?: Asker;
}

/** The asker of a request; undefined where the guard let one in that nobody is known to have sent. */
export function askerOf(request: object): Asker | undefined {
  return (request as AskedRequest).asker;
}

/** The asker of a request, as the guard found it. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const { asker } = context.switchToHttp().getRequest<AskedRequest>();
  if (!asker) throw new Error('This route is not behind WhoIsAskingGuard.');
  return asker;
});
