const SCHEME = /^[a-z][a-z\d+.-]+:\/\//iu;
const DRIVE = /^[a-z]:\//iu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A path as a URI reference: web addresses as they are, absolute paths as `file:`, others relative, with forward slashes. */
export function uriOf(path: string): string {
  if (SCHEME.test(path)) return encodeURI(wellFormed(path)).replace(/%25(?=[\da-f]{2})/giu, '%');
  const slashed = path.replaceAll('\\', '/');
  if (DRIVE.test(slashed)) return `file:///${slashed.slice(0, 2)}${encoded(slashed.slice(2))}`;
  if (slashed.startsWith('/')) return `file://${encoded(slashed)}`;
  return encoded(slashed.replace(/^(?:\.\/)+/u, ''));
}

/** The same from another folder, `home` being the way from there to the folder that relative paths are told from. */
export function uriFrom(home: string, path: string): string {
  const isAbsolute = SCHEME.test(path) || /^(?:[a-z]:)?[\\/]/iu.test(path);
  return uriOf(home === '' || isAbsolute ? path : `${home}/${path}`);
}

function encoded(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/');
}

/** Half a character cannot be encoded. */
function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\uFFFD');
}
