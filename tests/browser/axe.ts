import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds, by rule and place. It runs by a door of the debugger, past the policy of the page. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html: element, failureSummary }) => `${id}: ${element} ${failureSummary}`),
  );
}
