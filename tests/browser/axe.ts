import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Where and for what to look; left out, the whole page by every rule. */
export interface Look {
  /** A selector: only what stands in there. */
  readonly within?: string;
  /** Only what a colour scheme can change: the same page was looked at in another one. */
  readonly coloursOnly?: boolean;
}

/** Of what passes no more than one place is told, and nothing is fetched: the pages have no frames and no style sheets of others. */
const NOTHING_MORE: axe.RunOptions = { resultTypes: ['violations'], iframes: false, preload: false };

/** What axe finds, by rule and place. It runs by a door of the debugger, past the policy of the page. */
export async function faults(
  page: Page,
  { within = 'html', coloursOnly = false }: Look = {},
): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    ...NOTHING_MORE,
    ...(coloursOnly ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
  };
  const { violations, passes } = await page.evaluate(
    ([place, how]) => (globalThis as unknown as { axe: typeof axe }).axe.run(place, how),
    [within, options] as const,
  );
  if (passes.length === 0) return [`axe looked at nothing in ${within}`];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html: element, failureSummary }) => `${id}: ${element} ${failureSummary}`),
  );
}
