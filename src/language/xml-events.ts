/** XML read tag by tag, without a tree; this file is the only door to htmlparser2. */
export { Parser } from 'htmlparser2';
