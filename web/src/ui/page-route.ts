import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { part, type Part } from './part.js';

/** Who may see a page: anybody, those signed in, those who work in a practice, those who administer. */
export type Audience = 'all' | 'signedIn' | 'physio' | 'admin';

export interface PageRoute {
  /** A pattern of wouter. */
  readonly path: string;
  readonly audience: Audience;
  readonly page: Part<object>;
  /** Keeps what the address holds and signing in would lose; called before anybody is asked to sign in. */
  readonly keep?: () => void;
  /** Asks for what the page will show while its code is on the way; of whoever may see it. */
  readonly ask?: (queries: QueryClient, params: Readonly<Record<string, string | undefined>>) => void;
}

/** Returns a page that is loaded when somebody goes there: the component `name` of the module. */
export function page<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): Part<object> {
  return part(async () => (await load())[name]);
}
