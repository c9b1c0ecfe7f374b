/** The words of a file's name: "library/harbour-report_9.txt" → "harbour report 9". */
export function fileWords(path: string): string {
  return path
    .replace(/^.*[/\\]/u, '')
    .replace(/\.[^.]+$/u, '')
    .replace(/[-_.+]+/gu, ' ');
}
