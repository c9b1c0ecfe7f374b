/** The size most characters of some lists are set in, to half a point. */
export function bodySize(
  ...lists: readonly (readonly { readonly size: number; readonly text: string }[])[]
): number {
  const counts = new Map<number, number>();
  for (const list of lists)
    for (const { size, text } of list) {
      const rounded = Math.round(size * 2) / 2;
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
    }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
