import { readProblem } from '../../language/decode.js';
import { parseYaml } from '../../language/yaml.js';
import type { DeclaredSource, Metadata, Problem } from '../../types/index.js';

const FORM = 'write `sources:` as a list of `- path:` or `- url:` entries';
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** What the front matter of an article says about it: title, date, and the sources it names. Never throws: oddities become problems. */
export function readFrontMatter(source: string): { metadata: Metadata; problems: Problem[] } {
  const { value, error } = parseYaml(source);
  const fields = isRecord(value) ? value : {};
  const date = isoDate(fields['date']);
  const { sources, valid } = declaredSources(fields['sources']);
  const messages = [
    error === null
      ? null
      : `The front matter is no valid YAML (${error}) and was ignored; mend it between its --- lines`,
    error === null && value !== null && !isRecord(value)
      ? 'The front matter is no list of `name: value` lines and was ignored'
      : null,
    date === null && scalar(fields['date']) !== null
      ? 'The front matter gives a date that is not understood; write it as 2021-03-16'
      : null,
    valid ? null : `The front matter names sources in a form that is not understood; ${FORM}`,
  ];
  return {
    metadata: { title: scalar(fields['title']), date, sources },
    problems: messages.filter((message) => message !== null).map(readProblem),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function scalar(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

const WRITTEN_DATES = [
  /^(?<day>\d{1,2})\.? (?<month>[a-z]{3,})\.?,? (?<year>\d{4})$/iu,
  /^(?<month>[a-z]{3,})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/iu,
];

/** ISO 8601 of a date as people write it: "2021-03-16", with or without a time, "16 March 2021", "March 16, 2021". */
function isoDate(value: unknown): string | null {
  const text = scalar(value) ?? '';
  if (/^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?$/u.test(text)) return text.replace(' ', 'T');
  const parts = WRITTEN_DATES.map((pattern) => pattern.exec(text)?.groups).find(
    (groups) => groups !== undefined,
  );
  const month = MONTHS.findIndex((name) => name.startsWith(parts?.['month']?.toLowerCase() ?? '-')) + 1;
  return month > 0 ? `${parts!['year']!}-${twoDigits(month)}-${twoDigits(parts!['day']!)}` : null;
}

function twoDigits(number: number | string): string {
  return String(number).padStart(2, '0');
}

function declaredSources(value: unknown): { sources: DeclaredSource[]; valid: boolean } {
  if (value === undefined || value === null) return { sources: [], valid: true };
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  const sources = entries.map(declaredSource);
  return { sources: sources.filter((source) => source !== null), valid: !sources.includes(null) };
}

/** One entry: a path or address alone, or a mapping with at least one of them. */
function declaredSource(entry: unknown): DeclaredSource | null {
  const alone = scalar(entry);
  if (alone !== null) {
    const isUrl = /^[a-z][\w+.-]*:\/\//iu.test(alone);
    return { id: null, path: isUrl ? null : alone, title: null, url: isUrl ? alone : null };
  }
  if (!isRecord(entry)) return null;
  const [id, path, title, url] = ['id', 'path', 'title', 'url'].map((key) => scalar(entry[key]));
  return path === null && url === null && title === null && id === null
    ? null
    : { id: id!, path: path!, title: title!, url: url! };
}
