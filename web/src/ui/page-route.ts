import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** Who may see a page: anybody, those signed in, those who administer. */
export type Audience = 'all' | 'signedIn' | 'admin';

export interface PageRoute {
  /** A pattern of wouter. */
  readonly path: string;
  readonly audience: Audience;
  readonly page: LazyExoticComponent<ComponentType>;
}

/** Returns a page that is loaded when somebody goes there: the component `name` of the module. */
export function page<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load())[name] }));
}
