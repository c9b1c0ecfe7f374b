/* Made by scripts/make-lexicons.js from src/language/lexicons. */
export const LEXICONS = {
  "saying-verbs": ["say tell state report claim allege argue contend maintain deny dispute believe think hold find conclude judge assess suggest insist","assert submit complain fear hope expect suspect accept admit acknowledge concede announce add note observe warn testify declare confirm","reply answer write estimate consider promise predict forecast agree doubt understand recommend propose assume presume imply mention","remark stress emphasise emphasize point recall repeat rule decide caution conjecture speculate guess know see feel regard deem"],
  "synonyms": ["buy purchase","start begin commence","end finish conclude","help assist","show demonstrate","let allow permit","stop cease halt","get obtain receive","rise raise increase","fall drop decrease decline","big large","firm company","vote ballot"],
};
