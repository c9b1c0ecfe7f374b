/** True for web addresses: http and https, nothing else is ever fetched. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text);
}

/** True for an address of any scheme ("ftp://…", "mailto:…"), as against a path; a drive letter is no scheme. */
export function hasScheme(text: string): boolean {
  return /^[a-z][a-z\d+.-]+:/iu.test(text);
}
