import { sameName } from '../../language/names.js';
import { contains } from '../../language/span.js';
import { words } from '../../language/word-line.js';
import type { Actor, ClaimCheck, ClaimView, Side, Span } from '../../types/index.js';
import { mentionsOf, tokensIn } from '../../trace/checks/support/governors.js';
import { linkAt } from '../support/links.js';
import { isAsserted } from '../support/rungs.js';
import {
  differenceOf,
  isAnywhere,
  shareAnswered,
  weightyIn,
  widened,
  wordingIn,
} from '../support/wording.js';

/** Wording that makes a name the one who gave the order, before or after the name. */
const ORDERS = words(
  String.raw`(?:directed|ordered|controlled|commanded|run|led|orchestrated|commissioned|instructed|masterminded) by|order(?:s|ed)|direct(?:s|ed)|command(?:s|ed)|commission(?:s|ed)|orchestrat(?:es|ed)|mastermind(?:s|ed)|control(?:s|led)|(?:on|at|under) (?:the )?(?:orders?|direction|instructions?|command|behest|control) of|hired|sent|instructed|told`,
);
const ANY_ORDER = words(
  String.raw`order(?:s|ed|ing)?|direct(?:s|ed|ion|ing)|command(?:s|ed)?|commission(?:s|ed)|orchestrat\S+|mastermind\S*|control(?:s|led|ling)?|behest|instruct\S+|behalf|hired|sponsor\S*|run by|led by|sent|backed|funded|paid`,
);

/** The source speaks of somebody linked to a name; the article says that the name gave the order. */
export const linkAsOrder: ClaimCheck = {
  id: 'actor/link-as-order',
  subject: 'claim',
  severity: 'error',
  summary: 'The source says linked to or aligned with; the article says ordered, directed or controlled by',
  manual: `A tie between a group and a government is a fact about the group; that the government ordered what the group did is another claim, and reports that
can prove it say so. The check fires when the article says that a name ordered, directed, commissioned or controlled what the passage gives to those
linked to, tied to or aligned with that name, and no passage speaks of orders, control, hire or pay.`,
  examples: [
    {
      claim: 'The Veldt Bureau ordered the scans of three counties.',
      passage: 'Networks linked to the Veldt Bureau ran scans of three counties.',
      fires: true,
    },
    {
      claim: 'Hackers directed by Castria entered two hospitals.',
      passage: 'Hackers aligned with Castria entered two hospitals.',
      fires: true,
    },
    {
      claim: 'The purchase of the land was orchestrated by the Ostrava Group.',
      passage: 'The purchase of the land was made by a company with ties to the Ostrava Group.',
      fires: true,
    },
    {
      claim: 'Iran commissioned the attacks on the water plants.',
      passage: 'Iran-linked groups carried out the attacks on the water plants.',
      fires: true,
    },
    {
      claim: 'Networks tied to the Veldt Bureau ran scans of three counties.',
      passage: 'Networks linked to the Veldt Bureau ran scans of three counties.',
      fires: false,
    },
    {
      claim: 'Hackers directed by Castria entered two hospitals.',
      passage: 'Hackers aligned with Castria entered two hospitals on the orders of its army.',
      fires: false,
    },
    {
      claim: 'The Veldt Bureau did not order the scans.',
      passage: 'Networks linked to the Veldt Bureau ran scans of three counties.',
      fires: false,
    },
    {
      claim: 'The Veldt Bureau ordered new desks in May.',
      passage: 'Networks linked to the Veldt Bureau ran scans of three counties.',
      fires: false,
    },
  ],
  run: (view) => {
    if (isAnywhere(view, ANY_ORDER)) return [];
    return wordingIn(view.article, ORDERS).flatMap((order) => {
      const giver = giverOf(view.article, order);
      const link = giver && linkOf(view.source, giver);
      if (!giver || !link || !isSameDeed(view, order, giver)) return [];
      return [
        differenceOf(
          view,
          widened(view.article, order, 1, 3),
          link,
          (words) => `keep the link: \`${words}\``,
        ),
      ];
    });
  },
};

/** The name right before an active order, or right after "by" or "of". */
function giverOf(side: Side, order: Span): Actor | null {
  const actors = mentionsOf(side, 'actor');
  const isAfter = /^(?:by|of)$/u.test(tokensIn(side, order).at(-1)!.norm);
  const near = (actor: Actor): boolean => {
    const gap = isAfter
      ? tokensIn(side, { start: order.end, end: actor.span.start })
      : tokensIn(side, { start: actor.span.end, end: order.start });
    const follows = isAfter ? actor.span.start >= order.end : actor.span.end <= order.start;
    return (
      follows && gap.every(({ norm }) => /^(?:the|has|had|have|itself|also|reportedly)$|ly$/u.test(norm))
    );
  };
  return actors.find(near) ?? null;
}

function linkOf(side: Side, giver: Actor): Span | null {
  const namesakes = mentionsOf(side, 'actor').filter(({ key }) => sameName(key, giver.key));
  const links = namesakes.map((actor) => linkAt(side, actor));
  return links.includes(null) ? null : (links[0] ?? null);
}

/** Share of what was ordered that the passage must tell of those linked to the name. */
const MIN_SHARE = 0.5;

function isSameDeed(view: ClaimView, order: Span, giver: Actor): boolean {
  const asked = weightyIn(view.article, view.claim.content, [order, giver.span]);
  const isWithin = contains(view.claim.content, order);
  return (
    isWithin &&
    isAsserted(view.article, tokensIn(view.article, order)[0]!) &&
    asked.length >= 2 &&
    shareAnswered(view, asked, view.source.span) >= MIN_SHARE
  );
}
