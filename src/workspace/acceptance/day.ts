const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** True for a day written as 2024-12-31. */
export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text));
}
