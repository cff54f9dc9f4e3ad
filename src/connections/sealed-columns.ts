import type { SealedColumn } from '../accounts/accounts.js';

const sealed = (table: string, column: string): SealedColumn => ({
  table,
  column,
  boundTo: `${table}.${column}`,
});

/** What providers gave us, and what nobody else may know of a sign-in under way. */
export const providerSealedColumns: readonly SealedColumn[] = [
  sealed('connection', 'access_token'),
  sealed('connection', 'refresh_token'),
  sealed('oauth_state', 'verifier'),
  sealed('provider_state', 'subscription_secret'),
  sealed('provider_state', 'earlier_secret'),
];

type Named =
  | 'connection.access_token'
  | 'connection.refresh_token'
  | 'oauth_state.verifier'
  | 'provider_state.subscription_secret'
  | 'provider_state.earlier_secret';

/** What a sealed text of a column is bound to in the row of this id. */
export function boundTo(column: Named, id: string): string {
  return `${column}:${id}`;
}
