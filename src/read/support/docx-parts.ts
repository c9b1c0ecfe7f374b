import { withPlaces } from './docx-chunks.js';

/**
 * What is done to the XML of a Word file before its text is read: changes that are tracked are made or taken back, results of fields and
 * text boxes are put among the paragraphs, and text that the file hides is taken out. Elements are found by their marks, since no more
 * of them is needed; a file that is broken is told by the library that reads it afterwards.
 */

/** True when a part holds insertions, deletions or moves that nobody has accepted or rejected. */
export function hasChanges(xml: string): boolean {
  return /<w:(?:ins|del|moveFrom|moveTo)\s[^>]*[^/]>/u.test(xml);
}

/** The part with all tracked changes made. */
export function changed(xml: string): string {
  return unwrap(drop(drop(xml, 'del'), 'moveFrom'), 'ins|moveTo');
}

/** The part as it stood before the changes. */
export function unchanged(xml: string): string {
  return unwrap(drop(drop(xml, 'ins'), 'moveTo'), 'del|moveFrom').replace(/<(\/?)w:delText\b/gu, '<$1w:t');
}

/**
 * The part with fields and text boxes as paragraphs and places for the documents inside it, without hidden runs, the text of which
 * is added to `hidden`, and without the readings over signs, which are added to `readings`.
 */
export function readable(xml: string, hidden: string[], readings: string[] = []): string {
  const plain = withFormulas(withoutReadings(unwrap(withPlaces(xml), WRAPPERS), readings));
  return withoutHidden(withTextBoxes(withInitials(plain)), hidden);
}

/** Elements that only say something of what they hold. */
const WRAPPERS = 'fldSimple|customXml|smartTag|dir|bdo';
const RUBY =
  /<w:r(?:\s[^>]*)?>\s*(?:<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>\s*)?<w:ruby>((?:(?!<\/w:ruby>)[\s\S])*)<\/w:ruby>\s*<\/w:r>/gu;

/** Signs without the readings printed over them (ruby, furigana). */
function withoutReadings(xml: string, readings: string[]): string {
  return xml.includes('<w:ruby>')
    ? xml.replace(RUBY, (_, ruby: string) => {
        const [, reading = ''] = /<w:rt>([\s\S]*)<\/w:rt>/u.exec(ruby) ?? [];
        const [, base = ''] = /<w:rubyBase>([\s\S]*)<\/w:rubyBase>/u.exec(ruby) ?? [];
        readings.push(textOf(reading));
        return base;
      })
    : xml;
}

/** The letters and figures of formulas, in a row. */
function withFormulas(xml: string): string {
  return xml.includes('<m:oMath>')
    ? xml.replace(/<m:oMath>([\s\S]*?)<\/m:oMath>/gu, (_, formula: string) => {
        const signs = [...formula.matchAll(/<m:t(?:\s[^>]*)?>([^<]*)<\/m:t>/gu)].map(([, text]) => text);
        return `<w:r><w:t xml:space="preserve">${signs.join('')}</w:t></w:r>`;
      })
    : xml;
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('');
}

const PARAGRAPH = String.raw`<w:p(?:\s(?:[^>]*[^/>])?)?>\s*`;
/** A paragraph in a frame that holds the large first letter of the one after it, and the beginning of that one. */
const INITIAL = new RegExp(
  `${PARAGRAPH}<w:pPr>(?:(?!</w:pPr>)[^])*?<w:framePr\\s[^>]*w:dropCap="(?:drop|margin)"[^]*?</w:pPr>` +
    `([^]*?)</w:p>\\s*(${PARAGRAPH}(?:<w:pPr>[^]*?</w:pPr>)?)`,
  'gu',
);

/** Puts drop capitals back before the words they begin: "T" and "he marsh" become "The marsh". */
function withInitials(xml: string): string {
  return xml.includes('w:dropCap=') ? xml.replace(INITIAL, '$2$1') : xml;
}

function unwrap(xml: string, names: string): string {
  return xml.replace(new RegExp(`<w:(?:${names})(?:\\s[^>]*)?>|</w:(?:${names})>`, 'gu'), (mark) =>
    mark.endsWith('/>') && !mark.startsWith('<w:fldSimple') ? mark : '',
  );
}

/** Without the elements of a name, innermost first; an empty one marks a paragraph and stays. */
function drop(xml: string, name: string): string {
  const element = new RegExp(
    `<w:${name}(?:\\s(?:[^>]*[^/>])?)?>(?:(?!<w:${name}[\\s>])[\\s\\S])*?</w:${name}>`,
    'gu',
  );
  const without = xml.replace(element, '');
  return without === xml ? xml : drop(without, name);
}

const BOX = /<w:txbxContent>([\s\S]*?)<\/w:txbxContent>/u;
/** A drawing with what programs that cannot draw it show instead: both hold the same words. */
const DRAWN =
  /<mc:AlternateContent>(?:(?!<mc:AlternateContent>)[\s\S])*?<\/mc:AlternateContent>|<w:pict\b(?:(?!<w:pict\b)[\s\S])*?<\/w:pict>/gu;

/** Text boxes stand nowhere in the order of the text: their paragraphs are put after it. */
function withTextBoxes(xml: string): string {
  const boxes: string[] = [];
  const text = xml.replace(DRAWN, (drawing) => {
    const box = BOX.exec(drawing)?.[1];
    if (box === undefined) return drawing;
    boxes.push(box);
    return '';
  });
  const end = /<w:sectPr\b(?![\s\S]*<w:p[\s>])|<\/w:body>/u.exec(text)?.index;
  return end === undefined || boxes.length === 0
    ? text
    : text.slice(0, end) + boxes.join('') + text.slice(end);
}

const RUN = /<w:r(?:\s[^>]*)?>(?:(?!<w:r[\s>])[\s\S])*?<\/w:r>/gu;
const VANISHES = /<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<w:vanish(?:\s*\/>|\s+w:val="(?:1|true|on)")/u;
/** Type of up to two points, in half points. */
const TINY = /<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<w:sz\s+w:val="[1-4]"/u;
const WHITE = /<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<w:color\s+w:val="FFFFFF"/iu;
/** Anything behind text that white letters could stand out from. */
const SHADED = /<w:shd\s[^>]*w:fill="(?!auto|FFFFFF)|<w:highlight\b|<w:background\b/iu;

function withoutHidden(xml: string, hidden: string[]): string {
  const shaded = SHADED.test(xml);
  return xml.replace(RUN, (run) => {
    if (!VANISHES.test(run) && !TINY.test(run) && (shaded || !WHITE.test(run))) return run;
    const words = textOf(run);
    if (words.trim() !== '') hidden.push(words.trim());
    return '';
  });
}
