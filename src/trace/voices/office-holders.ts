import { spokenName, type SpokenName } from './speaker-names.js';

const NAME = "(?:\\p{Lu}[\\p{L}.'’-]*[ \\t]+){1,4}?\\p{Lu}[\\p{L}'’-]*\\p{Ll}";

/**
 * Whoever bears the office of a label without a name, as the list of those present says at the head of a document: "Ms Petra Lind (Chair)",
 * "Petra Lind, Chair", "Chair: Petra Lind". Null where it names nobody, or several.
 */
export function holderOf(label: SpokenName, head: string): SpokenName | null {
  if (label.names.length > 0 || label.offices.length === 0) return null;
  const office = `(?:the )?${label.offices.join('[ \\t]+')}(?:man|woman|person)?`;
  const found = [...head.matchAll(listed(office))].map(({ groups }) =>
    spokenName(groups!['before'] ?? groups!['behind'] ?? ''),
  );
  const [first, ...more] = found.filter(({ names }) => names.length > 1);
  return first && more.every(({ names }) => names.at(-1) === first.names.at(-1)) ? first : null;
}

/** A name with the office alone in brackets or between commas behind it, or before a colon. "Former Chair" is another office. */
function listed(office: string): RegExp {
  const bearer = anyCase(office);
  return new RegExp(
    `(?<![\\p{L}.])(?<before>${NAME})(?:[ \\t]*\\(${bearer}\\)|,[ \\t]*${bearer}(?=[ \\t]*(?:[,;.]|$)))|^[ \\t]*${bearer}:[ \\t]*(?<behind>${NAME})(?!\\p{L})`,
    'gmu',
  );
}

/** "chair" as a pattern for "Chair" and "CHAIR" too; names keep their capitals. */
function anyCase(pattern: string): string {
  return pattern.replace(/(?<!\\)\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
