/** The lexical index: gzip of two text tables, in base64. See scripts/make-lexicon.js for their columns. */
declare const packed: string;
export default packed;
