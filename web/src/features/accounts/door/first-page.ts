import { returnAddress } from './return-address.js';

/** Where somebody new begins: with the height that the analysis needs, unless they came for something else. */
export function firstPage(search: string): string {
  return new URLSearchParams(search).has('to') ? returnAddress(search) : '/profile?first=1';
}
