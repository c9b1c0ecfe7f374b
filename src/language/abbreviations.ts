/** Stand before what they belong to, so no sentence ends with them: titles, "vs.", "e.g.". Case counts. */
const BEFORE_NAME = words(
  `Mr Mrs Ms Mx Dr Drs Prof Gen Sen Sens Rep Reps Gov Govs Lt Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Brig Rev Hon Pres
  Supt Insp Det Amb Atty Sec Messrs Mme Mlle Mgr Msgr Fr Ste vs v cf viz approx Approx ca c resp incl e.g i.e a.k.a z.B d.h u.a
  bzw vgl Vgl sog Hr`,
);

/** Stand before a number or letter ("No. 4", "Sec. 4.2", "Fig. A"); as other words they end sentences. */
const BEFORE_NUMBER = words(
  `No Nos no nos Nr Secs Sect Art art Arts Vol vol Vols Ch ch Chap Fig fig Figs figs Eq eq Ref Para para Par p pp P Pp Pt App Exh Stat
  Tab Ser Bd Abs ver Ver op Op tel Tel ext Ext Sess Cong Cir`,
);

/** End a sentence only where the next word clearly begins one. */
const MAYBE_LAST = words(
  `Inc Corp Ltd Co Cos LLC Bros Assn Dept dept Dist Univ Intl Natl Govt govt Jr Sr Esq PhD al etc ibid Ibid seq usw St Mt Ft Ave
  Blvd Rd Hwy Bldg Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun Ala Ariz Ark
  Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont
  Que ft lb lbs oz mi hr hrs cu mph avg`,
);

/** Begin sentences and are seldom part of a name. "Will" and "May" are left out: George F. Will, Theresa M. May. */
const STARTERS = words(
  `A An The This That These Those It Its He His She Her They Their We Our You Your I My There Here Who Whose What When Where Why
  How Which And But Or Nor So Yet If Unless Although Though While Because Since After Before Until Once As At By For From In Into Of
  On To With Without Under Over During Between Among Against Through Within Across About Despite Instead However Meanwhile Moreover
  Furthermore Nevertheless Nonetheless Then Thus Therefore Also Even Only Just Now Today Yesterday Tomorrow Later Earlier Some Many
  Most Several Few All Both Each Every Other Others Another Any No None Not Nothing Nobody Such Is Are Was Were Do Does Did Has Have
  Had Can Could Would Should Might Let One Two Three According More Less Much Perhaps Maybe Please Yes Der Die Das Ein Eine Er Sie Es
  Wir Ich Und Aber`,
);

/** Go with a clock time: "p.m. Monday" goes on, "p.m. Police" begins anew. */
const TIME_WORDS = words(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
  November December Eastern Central Mountain Pacific Atlantic Greenwich Local EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST
  CET CEST`,
);

/** Named by a single letter or roman numeral, which then is no initial: "Plan B.", "World War I." */
const LETTERED = words(
  'plan group class type grade vitamin hepatitis category section part appendix annex exhibit schedule title war phase model',
);

/** German months follow the ordinal of the day: "3. Mai". */
const GERMAN_MONTHS = words('Januar Februar März Mai Juni Juli Oktober Dezember');

const INITIALS = /^(?:\p{L}|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u;

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** True for words that begin sentences and are seldom part of a name ("The", "It’s", "Don’t"). */
export function isStarter(word: string): boolean {
  return (
    STARTERS.has(word) ||
    /n['’]t$/u.test(word) ||
    STARTERS.has(/^(.+?)['’]\p{L}{1,2}$/u.exec(word)?.[1] ?? '')
  );
}

/** The words about a full stop: `word` ("U.S", "Jan") ends at it, `before` precedes that, `next` follows (an initial with its stop: "K."). */
export interface StopContext {
  readonly before: string;
  readonly word: string;
  readonly next: string;
}

/** Whether the full stop ends a sentence, given that what follows could begin one. */
export function endsSentence({ before, word, next }: StopContext): boolean {
  if (BEFORE_NAME.has(word)) return false;
  if (INITIALS.test(word) && !LETTERED.has(before.toLowerCase())) return initialsEnd(word, next);
  if (BEFORE_NUMBER.has(word) && /^(?:\p{N}|§|[A-Z]$|[IVXLC]+$)/u.test(next)) return false;
  if (MAYBE_LAST.has(word)) return isStarter(next);
  return !(/^\d{1,2}$/u.test(word) && GERMAN_MONTHS.has(next));
}

/** Initials end a sentence only where the next word begins one; "a.m." also before other words than those of time. */
function initialsEnd(word: string, next: string): boolean {
  if (next.endsWith('.')) return false;
  if (/^[ap]\.m$/iu.test(word)) return !TIME_WORDS.has(next) && !/^\p{N}/u.test(next);
  return isStarter(next);
}

/** True for abbreviations that never end a sentence, whatever follows. */
export function neverEnds(word: string): boolean {
  return BEFORE_NAME.has(word);
}
