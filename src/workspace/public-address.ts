import ipaddr from 'ipaddr.js';

/**
 * True for addresses of the open internet: not loopback, private, link-local, multicast, reserved or a tunnel to such. The only
 * door to ipaddr.js.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
