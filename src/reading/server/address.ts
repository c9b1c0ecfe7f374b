import { UserError } from '../../errors.js';

const ENDPOINT = '/chat/completions';

/** Where requests go, for an address as people give it: a server alone gets `/v1/chat/completions`. Throws `UserError`. */
export function endpointOf(address: string): string {
  if (!URL.canParse(address)) throw new UserError(`${address} is no valid web address`, EXAMPLE);
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new UserError(`${address} is neither http nor https`, EXAMPLE);
  if (url.username !== '' || url.password !== '')
    throw new UserError(
      'The address of the second reader holds a user name or password',
      'put the key into SOURCECHECK_API_KEY and leave it out of the address',
    );
  url.hash = '';
  const path = url.pathname.replace(/\/+$/u, '');
  url.pathname = path.endsWith(ENDPOINT) ? path : `${path === '' ? '/v1' : path}${ENDPOINT}`;
  return url.href;
}

const EXAMPLE = 'give one such as http://localhost:11434/v1';
