import { wordList } from '../language/lexicon.js';
import { stem } from '../language/stem.js';
import type { Unit } from './units.js';

/** What a changed word touches when the change is material (Masson v. New Yorker, 501 U.S. 496). */
export type Touch =
  | 'negation'
  | 'number'
  | 'likelihood'
  | 'confidence'
  | 'condition'
  | 'limit'
  | 'quantifier'
  | 'event status'
  | 'cause'
  | 'direction'
  | 'name';

/** Word lists by what they touch. A word after "=" is the family it counts with: members of a family do not differ. */
const LISTS: readonly (readonly [Touch, string])[] = [
  [
    'negation',
    `not no never none nothing nobody nowhere neither nor without cannot hardly scarcely barely lack=lack lacks=lack
     lacked=lack lacking=lack fail=fail fails=fail failed=fail failing=fail deny=deny denies=deny denied=deny`,
  ],
  [
    'likelihood',
    `probably likely unlikely possibly perhaps=maybe maybe may might could would should must can will shall appears=appear
     appear appeared=appear seems=appear seem=appear seemed=appear apparently=appear suggests=suggest suggest
     suggested=suggest suggesting=suggest reportedly allegedly potentially presumably certainly definitely=certainly
     undoubtedly=certainly surely=certainly conclusively clearly improbable probable possible impossible conceivable
     plausible doubtful chance chances=chance remote virtually supposedly arguably`,
  ],
  ['confidence', `confidence confident=confidence low moderate medium=moderate high`],
  [
    'condition',
    `if unless except excepting=except excluding=except until till=until provided providing=provided assuming whether
     otherwise subject`,
  ],
  [
    'limit',
    `only just merely=only solely=only exclusively=only partly partially=partly limited preliminary initial initially
     pending unverified unconfirmed=unverified about=about approximately=about roughly=about around=about nearly almost=nearly
     least=atleast most=atmost minimum=atleast maximum=atmost although though=although but however despite notwithstanding=despite while
     whereas=while nevertheless=however nonetheless=however temporarily temporary=temporarily largely mostly mainly=mostly
     primarily=mostly partial=partly`,
  ],
  [
    'quantifier',
    `some any several many most all every=all each few fewer numerous=many various half much multiple=several entire=all
     whole=all majority minority both always often=often frequently=often sometimes occasionally=sometimes rarely
     seldom=rarely usually=usually generally=usually typically=usually everywhere nationwide certain little`,
  ],
];

/** Verb families by stem: how far an act got or how firmly it is said, and what is said of causes. */
const STEMS: readonly (readonly [Touch, string, string])[] = [
  [
    'event status',
    'attempt',
    'attempt try tries tried seek sought aim plan intend prepare target solicit conspire effort',
  ],
  ['event status', 'scan', 'scan probe'],
  ['event status', 'access', 'access enter'],
  ['event status', 'take', 'steal stole stolen exfiltrate'],
  ['event status', 'alter', 'alter change modify manipulate rewrite'],
  ['event status', 'break', 'breach hack penetrate compromise'],
  ['event status', 'disrupt', 'disrupt disable destroy'],
  ['event status', 'influence', 'influence'],
  ['event status', 'interfere', 'interfere meddle'],
  ['event status', 'succeed', 'succeed manage success successful successfully'],
  ['event status', 'alleged', 'allege accuse suspect purport claim'],
  ['event status', 'charged', 'charge indict'],
  ['event status', 'convicted', 'convict guilty'],
  ['event status', 'found', 'find found conclude determine establish'],
  ['event status', 'proved', 'prove proven confirm'],
  ['event status', 'judged', 'judge assess believe estimate'],
  ['event status', 'recommended', 'recommend propose suggest advise'],
  ['event status', 'ordered', 'order require mandate'],
  ['cause', 'cause', 'cause trigger because due result led'],
  ['cause', 'link', 'link associate correlate coincide'],
  ['cause', 'contribute', 'contribute'],
];

/** Words and their opposites: trading one for the other reverses the sentence. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  [
    'rise rose risen increase grow grew grown climb gain up upward improve expand above exceed higher larger greater more',
    'fall fell fallen decrease decline drop loss down downward worsen shrink below lower smaller less',
  ],
  [
    'support approve accept favor favour agree endorse back allow permit',
    'oppose reject refuse disapprove disagree prohibit forbid ban',
  ],
  ['win won success', 'lose lost failure'],
  ['before prior earlier', 'after later following'],
  [
    'good best better positive safe legal lawful true correct innocent',
    'bad worst worse negative unsafe illegal unlawful false incorrect',
  ],
  ['begin began begun start open', 'end stop cease close'],
  ['early', 'late'],
  ['old older oldest', 'new young younger youngest'],
  ['men man male boy boys father son', 'women woman female girl girls mother daughter'],
  ['public', 'private'],
  ['present', 'absent'],
  ['strong stronger strongest strengthen', 'weak weaker weakest weaken'],
  ['same similar equal', 'different unequal'],
  ['inside internal domestic', 'outside external foreign'],
  ['profit surplus', 'loss losses deficit'],
  ['buy bought purchase', 'sell sold sale'],
  ['hire hired', 'fire fired dismiss'],
  ['for', 'against'],
  ['always', 'never'],
  ['rich', 'poor'],
  ['major', 'minor'],
  ['short shorter shortest shorten', 'long longer longest lengthen'],
];

const NUMBER_WORDS = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
   nineteen twenty`
    .split(/\s+/u)
    .map((word, value): [string, string] => [word, String(value)]),
);
const MORE_NUMBERS = new Map(
  `thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=hundred hundreds=hundred thousand=thousand
   thousands=thousand million=million millions=million billion=billion billions=billion trillion=trillion bn=billion
   dozen=12 dozens=12s third=third thirds=third quarter=quarter quarters=quarter double=double twice=double triple=triple
   percent=% percentage=points points=points first=1st second=2nd fourth=4th fifth=5th dollars=$ dollar=$ euros=€ euro=€
   km=km kilometers=km kilometres=km miles=mile mile=mile meters=m metres=m feet=ft foot=ft tonnes=t tons=ton kilograms=kg
   pounds=£ hours=hour hour=hour minutes=minute minute=minute days=day day=day weeks=week week=week months=month
   month=month years=year year=year decades=decade decade=decade monday=mon tuesday=tue wednesday=wed thursday=thu
   friday=fri saturday=sat sunday=sun january=jan february=feb march=mar april=apr june=jun july=jul august=aug
   september=sep october=oct november=nov december=dec jan=jan feb=feb apr=apr jun=jun jul=jul aug=aug sept=sep sep=sep
   oct=oct nov=nov dec=dec today=today yesterday=yesterday tomorrow=tomorrow`
    .split(/\s+/u)
    .map((entry): [string, string] => entry.split('=') as [string, string]),
);
/** Unit and date names that mean something else in lower case or as other parts of speech. */
const CAPITAL_ONLY = new Set(['march', 'may', 'august', 'sun', 'mon', 'second']);

const families = new Map<string, readonly [Touch, string]>();
for (const [touch, list] of LISTS) {
  for (const entry of list.trim().split(/\s+/u)) {
    const [word, family] = entry.split('=') as [string, string | undefined];
    if (!families.has(word)) families.set(word, [touch, family ?? word]);
  }
}
const stems = new Map<string, readonly [Touch, string]>();
for (const [touch, family, list] of STEMS) {
  for (const word of list.split(' ')) if (!stems.has(stem(word))) stems.set(stem(word), [touch, family]);
}
const directions = new Map<string, string>();
OPPOSITES.forEach((sides, pair) => {
  sides.forEach((list, side) => {
    for (const word of list.split(' ')) {
      if (!directions.has(stem(word))) directions.set(stem(word), `${side === 0 ? '+' : '-'}${pair}`);
    }
  });
});

/** True when one family of a pair of opposites stands on one side and the other family on the other. */
export function areOpposed(before: readonly string[], after: readonly string[]): boolean {
  return before.some((family) => after.includes(`${family.startsWith('+') ? '-' : '+'}${family.slice(1)}`));
}

const MEASURE = wordList('measure symbols');

/** Families that stay numbers with a capital: days and months always have one, scales have it in headlines. */
const CAPITAL_TOO =
  /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|hundred|thousand|million|billion|trillion|%|[$€£])$/u;

/** "Red Points", "Pier Seven": with a capital inside a sentence, a unit or a number in words is part of a name. */
function isPartOfName({ text, opens }: Unit, family: string): boolean {
  return !opens && /^\p{Lu}\p{Ll}/u.test(text) && !CAPITAL_TOO.test(family);
}

/** What a word touches and the family it counts with, or null for a word that carries no such weight. */
export function weightOf(unit: Unit): readonly [Touch, string] | null {
  const { norm, stem: root, text, kind } = unit;
  if (kind !== 'word') return ['number', numeral(norm)];
  const number = NUMBER_WORDS.get(norm) ?? MORE_NUMBERS.get(norm);
  if (text.length > 1 && MEASURE.has(text)) return ['number', number ?? text];
  const capital = /^\p{Lu}/u.test(text);
  if (number !== undefined && (capital || !CAPITAL_ONLY.has(norm)))
    return isPartOfName(unit, number) ? null : ['number', number];
  if (/n't$/u.test(norm)) return ['negation', 'not'];
  return families.get(norm) ?? stems.get(root) ?? direction(root);
}

function direction(root: string): readonly [Touch, string] | null {
  const family = directions.get(root);
  return family === undefined ? null : ['direction', family];
}

/** One form for the same figure: thousands separators and ordinal endings dropped, number words as digits, "percent" as "%". */
export function numeral(norm: string): string {
  const plain = norm.replace(/(?<=\d)[,\u00A0\u202F](?=\d{3}(?!\d))/gu, '');
  return NUMBER_WORDS.get(plain) ?? MORE_NUMBERS.get(plain) ?? plain;
}
