import ipaddr from 'ipaddr.js';

/** All addresses of version 6 that are given to machines on the public internet (RFC 4291, 2.4; IANA). */
const globalVersion6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Public by its number, yet answered by the machine's own host in a cloud of Microsoft, with what it keeps for that machine. */
const hostOfAzureMachines = '168.63.129.16';

/** An address that requests of ours do not go to. Names the origin alone: the rest of an address may hold a secret. */
export class ForbiddenAddressError extends Error {
  constructor(
    readonly origin: string,
    why: string,
  ) {
    super(`${origin} is not asked: ${why}`);
  }
}

/**
 * Whether an IP address belongs to a machine on the public internet. Private networks, this machine, what stands for an
 * address of version 4 inside one of version 6 (6to4, Teredo, NAT64: the inner one could be private) and all that is set
 * aside are not; a v4-mapped address is what it maps to.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const real = ipaddr.process(address);
  if (real instanceof ipaddr.IPv6 && !real.match(globalVersion6)) return false;
  return real.range() === 'unicast' && real.toString() !== hostOfAzureMachines;
}

/**
 * Refuses an address by what can be seen before its name is looked up: anything but https on port 443, a user or password
 * in it, an IP address that is not public, in whatever notation (`URL` has made them one by now), and the names of this machine
 * (RFC 6761, section 6.3).
 * @throws ForbiddenAddressError
 */
export function refuseForbidden(url: URL): void {
  const refuse = (why: string): never => {
    throw new ForbiddenAddressError(url.origin, why);
  };
  if (url.protocol !== 'https:') refuse('it must begin with https://');
  if (url.port !== '') refuse('only port 443 is');
  if (url.username !== '' || url.password !== '') refuse('it holds a user or password');
  const host = url.hostname.replace(/^\[(?<inner>.+)\]$/, '$<inner>');
  if (ipaddr.isValid(host) && !isPublicAddress(host)) refuse('it lies in a private network');
  if (/(?:^|\.)localhost\.?$/.test(host)) refuse('it is this machine');
}
