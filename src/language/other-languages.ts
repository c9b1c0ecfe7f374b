/** The commonest function words of a language, but those that English has as well ("die", "an", "on"). */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  French:
    'le la les des du une et est dans que qui pour pas sur plus par avec ce cette sont été aux mais il elle nous vous ont au',
  German:
    'der das und ist nicht den von zu mit sich auf für eine ein im dem des auch wird sie wurde haben hat werden bei aus nach',
  Spanish:
    'el la los las de que y en un una por con no se su para es del al lo como más pero ha fue este entre',
  Italian:
    'il di che la è per un una non sono con si del della dei nel le gli alla anche più ha come da questo',
  Portuguese: 'o os as de que e do da em um uma para com não por mais dos das na no foi se ao ele são',
  Dutch:
    'de het een en van ik te dat niet zijn op aan met voor er maar om ook als bij dan heeft wordt werd naar',
  Swedish: 'och att det som en på är av för med den till inte har de ett om men var jag sig från vi så',
  Polish: 'i w z na nie się do to że jest o od przez po za ale jak co był są oraz dla tym który',
};
const ENGLISH =
  'the of and to in is was that for it with as his he be by had not are but from have they which this at or were been their has would said she will who';

/** Scripts in which English is not written. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Chinese or Japanese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];

/** Fewer words than this do not tell. */
const LEAST_WORDS = 15;
/** Share of the words that must be function words of another language, and by how much they must outnumber those of English. */
const SHARE = 0.15;
const LEAD = 2;
/** So much of a text, in characters, tells its language. */
const LOOKED_AT = 50_000;

/** The language that a text looks like ("French", "a text in Greek script"); null for English, and where it cannot be told. */
export function otherLanguage(text: string): string | null {
  const part = text.slice(0, LOOKED_AT);
  const letters = part.match(/\p{L}/gu)?.length ?? 0;
  const script = SCRIPTS.find(([, pattern]) => (part.match(pattern)?.length ?? 0) > letters / 2);
  if (script) return `a text in ${script[0]} script`;
  const words = part.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS) return null;
  const hits = (list: string): number => {
    const known = new Set(list.split(' '));
    return words.filter((word) => known.has(word)).length;
  };
  const [best] = Object.entries(FUNCTION_WORDS)
    .map(([language, list]) => ({ language, found: hits(list) }))
    .sort((a, b) => b.found - a.found);
  const isOther = best!.found >= SHARE * words.length && best!.found >= LEAD * hits(ENGLISH);
  return isOther ? best!.language : null;
}
