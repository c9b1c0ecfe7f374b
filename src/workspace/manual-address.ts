/** Where the manual of a check stands, as GitHub names its heading. */
export function manualAddress(check: string): string {
  const url = new URL('../../docs/checks.md', import.meta.url);
  url.hash = check.replaceAll('/', '');
  return url.href;
}
