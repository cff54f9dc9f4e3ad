import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** Who may use a route. A route without a rule has the default one. */
export interface AccessRule {
  readonly who: 'anyone' | 'signed-in' | 'physio' | 'admin';
  /** A token with this scope may use it too; without one, only a session may. */
  readonly scope?: string;
  /** A request without a token is let in as well: the handler finds out by its signature who sent it. No session counts. */
  readonly orSigned?: true;
  /** Reachable also by those who still have to set up the second factor that their role requires. */
  readonly beforeSecondFactor?: true;
}

/** What a route without a rule has: everybody who signed in, in a browser. */
export const defaultAccess: AccessRule = { who: 'signed-in' };

/** The key of a route's rule in its metadata, and its name in the OpenAPI document. */
export const accessRuleKey = 'x-access';

/** Writes a rule where the guard and the OpenAPI document find it. */
export function withAccess(rule: AccessRule): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(accessRuleKey, rule), ApiExtension(accessRuleKey, rule));
}

/** For routes that need nobody to be signed in. */
export const OpenToAnyone = (): MethodDecorator & ClassDecorator => withAccess({ who: 'anyone' });
