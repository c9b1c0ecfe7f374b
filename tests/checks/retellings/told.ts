import { check } from '../../../src/check.js';

/** What the claim checks say of a claim beside a passage: whether anything at all, and whether a warning or an error. */
export async function told(claim: string, passage: string): Promise<{ noted: boolean; warned: boolean }> {
  const { findings } = await check(
    { path: 'article.md', content: claim },
    { sources: [{ path: 'source.txt', content: passage }] },
  );
  const onClaims = findings.filter(({ check: id }) => !id.startsWith('quote/'));
  return {
    noted: onClaims.length > 0,
    warned: onClaims.some(({ severity }) => severity !== 'info'),
  };
}
