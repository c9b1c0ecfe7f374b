import { Parser } from '../../language/xml-events.js';
import { builtInFormat } from './number-format.js';

/** What an XML part is asked for: each element that opens, closes, and the text in between. Prefixes of names are left out. */
interface XmlVisitor {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Walks an XML part from end to end. */
export function walkXml(xml: string, { open, text, close }: XmlVisitor): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(local(name), attributes),
      ontext: (data) => text?.(data),
      onclosetag: (name) => close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A sheet as the workbook lists it. */
interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part in the file. */
  readonly part: string;
}

/** The sheets of a workbook in their order, and whether its days are counted from 1904. */
export function sheetsOf(parts: Readonly<Record<string, string>>): {
  readonly sheets: SheetEntry[];
  readonly from1904: boolean;
} {
  const targets = new Map<string, string>();
  walkXml(parts['xl/_rels/workbook.xml.rels'] ?? '', {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  walkXml(parts['xl/workbook.xml'] ?? '', {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '');
      if (element !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const { name = '', state = '' } = attributes;
      sheets.push({ name, hidden: /hidden/iu.test(state), part: targets.get(id) ?? '' });
    },
  });
  return { sheets, from1904 };
}

/** The strings that the cells of a workbook share; what is written above Japanese words to tell how they sound is left out. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let [inText, inSound] = [false, false];
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') inSound = true;
      if (name === 't') inText = true;
    },
    text: (text) => {
      if (inText && !inSound && strings.length > 0) strings.push(strings.pop()! + text);
    },
    close: (name) => {
      if (name === 'rPh') inSound = false;
      if (name === 't') inText = false;
    },
  });
  return strings;
}

/** The number format of each style of cells, by its code; null where it is none. */
export function formatsOf(xml: string): (string | null)[] {
  const codes = new Map<number, string>();
  const formats: (string | null)[] = [];
  let inCells = false;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      formats.push(codes.get(id) ?? (id === 0 ? null : builtInFormat(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
