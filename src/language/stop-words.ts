/** Words that carry no content of their own when claim and passage are matched. Negations are listed too: polarity is compared apart. */
const STOP_WORDS = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but by
  can could did do does doing down during each few for from further had has have having he her here hers herself him himself
  his how however i if in into is it its itself just let may me might more most must my myself nor no not of off on once only
  or other our ours ourselves out over own per rather same shall she should since so some such than that the their theirs them
  themselves then there these they this those though through thus to too under until up upon us very was we were what when
  where whether which while who whom whose why will with within without would yet you your yours yourself yourselves
  don't doesn't didn't isn't aren't wasn't weren't can't cannot couldn't won't wouldn't shouldn't hasn't haven't hadn't`.split(
    /\s+/u,
  ),
);

/** True for function words; all-capital words ("US", "IT") never are. */
export function isStopWord(text: string, norm: string): boolean {
  return STOP_WORDS.has(norm) && !(text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text));
}
