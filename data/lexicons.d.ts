/** The rows of each word list, by the name of its file. See scripts/make-lexicons.js. */
export declare const LEXICONS: Readonly<Record<string, readonly unknown[]>>;
