/** The style and the script of the page, with the hashes by which its policy knows them. The only door to that data. */
export { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from '../../../data/html-page.js';
