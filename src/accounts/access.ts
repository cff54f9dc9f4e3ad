import { withAccess } from '../platform/http/access-rule.js';
import type { Scope } from './scopes.js';

/** A token with the scope may use this route too. */
export const TokenWith = (scope: Scope): MethodDecorator & ClassDecorator =>
  withAccess({ who: 'signed-in', scope });

/** For a token with the scope, and for requests that the handler finds signed; a session is neither. */
export const TokenOrSignature = (scope: Scope): MethodDecorator & ClassDecorator =>
  withAccess({ who: 'signed-in', scope, orSigned: true });

/** For everybody else this route does not exist. */
export const OnlyForAdmins = (): MethodDecorator & ClassDecorator => withAccess({ who: 'admin' });

/** For those who treat runners; for everybody else, admins too, this route does not exist. */
export const OnlyForPhysios = (): MethodDecorator & ClassDecorator => withAccess({ who: 'physio' });

/** Reachable before the second factor that a role requires is set up. */
export const BeforeSecondFactor = (): MethodDecorator & ClassDecorator =>
  withAccess({ who: 'signed-in', beforeSecondFactor: true });
