import { sameName } from '../../language/names.js';
import { cut, overlaps } from '../../language/span.js';
import type { Actor, ClaimCheck, ClaimView, Side } from '../../types/index.js';
import { mentionsOf } from '../../trace/checks/support/governors.js';
import { linkAt } from '../support/links.js';
import { verbOf } from '../support/slots.js';

/** The source speaks of somebody linked to a name; the article says that the name itself did it. */
export const linkAsIdentity: ClaimCheck = {
  id: 'actor/link-as-identity',
  subject: 'claim',
  severity: 'error',
  summary: 'The source says linked to, tied to or aligned with; the article says it was them',
  manual: `"Networks linked to the Veldt Bureau" are not the Veldt Bureau: reports choose such wording where the tie is known and the order is not.
The check fires when the article makes the name the subject of an act that the source gives to those linked to it. It stays silent when the
article keeps the link in other words, and when the passage also names the doer directly.`,
  examples: [
    {
      claim: 'In May the Veldt Bureau attacked the servers of three counties.',
      passage: 'In May networks linked to the Veldt Bureau attacked the servers of three counties.',
      fires: true,
    },
    {
      claim: 'Analysts say Iran scanned the voter rolls.',
      passage: 'Iran-linked groups scanned the voter rolls, analysts say.',
      fires: true,
    },
    {
      claim: 'Officials said that Castria had hacked two hospitals.',
      passage: 'Officials said that a group aligned with Castria had hacked two hospitals.',
      fires: true,
    },
    {
      claim: 'Later the Ostrava Group bought the land by the river.',
      passage: 'Later a company with ties to the Ostrava Group bought the land by the river.',
      fires: true,
    },
    {
      claim: 'In May networks tied to the Veldt Bureau attacked the servers.',
      passage: 'In May networks linked to the Veldt Bureau attacked the servers.',
      fires: false,
    },
    {
      claim: 'Analysts say Iran-backed groups scanned the voter rolls.',
      passage: 'Iran-linked groups scanned the voter rolls, analysts say.',
      fires: false,
    },
    {
      claim: 'Analysts say Iran denied the report.',
      passage: 'Iran-linked groups scanned the voter rolls, analysts say. Iran denied the report.',
      fires: false,
    },
    {
      claim: 'Analysts say Iran protested.',
      passage: 'Iran-linked groups scanned the voter rolls, analysts say.',
      fires: false,
    },
  ],
  run: (view) =>
    mentionsOf(view.article, 'actor')
      .filter((ours) => acts(view.article, ours))
      .flatMap((ours) => {
        const theirs = namesakes(view.source, ours);
        const linked = theirs.find((candidate) => linkAt(view.source, candidate) !== null);
        if (!linked || theirs.some((candidate) => acts(view.source, candidate)) || !sharesVerb(view, ours))
          return [];
        return [differenceOf(view, ours, linked)];
      }),
};

/** The name itself is the doer, with no linking words. */
function acts(side: Side, actor: Actor): boolean {
  return actor.role === 'agent' && linkAt(side, actor) === null;
}

function namesakes(side: Side, actor: Actor): Actor[] {
  return mentionsOf(side, 'actor').filter(({ key }) => sameName(key, actor.key));
}

/** True when the act that the article gives to the name is told in the passage. */
function sharesVerb(view: ClaimView, ours: Actor): boolean {
  const verb = verbOf(view.article, ours);
  return verb !== null && view.matches.some(({ article }) => overlaps(article.span, verb.span));
}

function differenceOf(view: ClaimView, ours: Actor, theirs: Actor) {
  const link = linkAt(view.source, theirs)!;
  const { start } = view.source.span;
  const expected = cut(view.source.text, { start: link.start - start, end: link.end - start });
  return {
    article: ours.span,
    source: link,
    actual: ours.name,
    expected,
    suggestion: `keep the link: \`${expected}\``,
  };
}
