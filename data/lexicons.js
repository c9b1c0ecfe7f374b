/* Made by scripts/make-lexicons.js from src/language/lexicons. */
export const LEXICONS = {
  "synonyms": ["buy purchase","start begin commence","end finish conclude","help assist","show demonstrate","let allow permit","stop cease halt","get obtain receive","rise raise increase","fall drop decrease decline","big large","firm company","vote ballot"],
};
