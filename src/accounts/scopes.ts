/** What a token can be allowed to do. */
export const scopes = [
  'runs:read',
  'runs:write',
  'diary:read',
  'diary:write',
  'profile:read',
  'profile:write',
] as const;
export type Scope = (typeof scopes)[number];
