/** The style and the script of the HTML report, and the base64 of their SHA-256. See scripts/make-html-page.js. */
export declare const STYLE: string;
export declare const STYLE_HASH: string;
export declare const SCRIPT: string;
export declare const SCRIPT_HASH: string;
