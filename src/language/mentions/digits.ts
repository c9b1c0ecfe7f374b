/** From here on trailing zeros are taken for rounding: 42,000 may stand for 41,870, but 40 does not stand for 42. */
const ROUND_FROM = 100;

/** "1,234.5", "1.234.567", "12,34,567", "3,5" (decimal comma), "42000"; null for what is no plain number ("2.0.1", "10:30", "007"). */
export function parseDigits(text: string): { value: number; decimals: number } | null {
  const plain = text.replace(/[\u00A0\u202F]/gu, '');
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/u.test(plain)) return decimal(plain.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/u.test(plain)) return decimal(plain.replaceAll('.', ''));
  if (/^\d+,\d{1,2}$/u.test(plain)) return decimal(plain.replace(',', '.'));
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(plain) ? decimal(plain) : null;
}

function decimal(digits: string): { value: number; decimals: number } {
  return { value: Number(digits), decimals: digits.split('.')[1]?.length ?? 0 };
}

/** Largest power of ten that divides a number from 100 on; 1 below. */
export function trailingStep(value: number): number {
  if (value < ROUND_FROM || !Number.isInteger(value)) return 1;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step;
}

/** Undoes the binary noise of a product (4.2 × 1e6), 12 digits being more than anybody prints. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}
