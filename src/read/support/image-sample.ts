/** A PNG file of one white dot, for contract tests. */
export const sampleImage = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);
