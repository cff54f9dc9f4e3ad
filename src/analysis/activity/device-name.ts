import type { Device } from './activity.js';

/** Returns maker and product as one name, the maker once: some products carry its name already. Null when neither is known. */
export function deviceName({ maker, product }: Device): string | null {
  const repeated = product !== undefined && product.toLowerCase().startsWith((maker ?? '').toLowerCase());
  const name = [repeated ? undefined : maker, product].filter(Boolean).join(' ');
  return name === '' ? null : name;
}
