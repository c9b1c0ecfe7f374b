/** Printed under the everyday options. */
export const EXAMPLES = `
Examples:
  sourcecheck draft.md --source report.pdf     check a draft against a document
  sourcecheck serve draft.md --source papers/  the same in your browser
  sourcecheck draft.md -s report.pdf -f html -o checked.html

Exit codes: 0 nothing found, 1 something found, 2 something could not be read.
`;

/** Printed under all options. */
export const ALL_EXAMPLES = `
Examples:
  sourcecheck draft.md                                check a draft against the excerpts it prints
  sourcecheck draft.md --source statements/           … and against every document in a folder
  sourcecheck draft.md -s report.pdf --watch          … again and again, as you write
  sourcecheck draft.md --fix --dry-run                show how quotations would get the source's words
  sourcecheck 'drafts/**/*.md' --fail-on warning      many articles, strictly
  sourcecheck - --stdin-filename draft.md < draft.md  from standard input
  sourcecheck articles/ --changed main -f github      in a pull request: what changed, as annotations
  sourcecheck accept 3f9a2c draft.md --by 'I. Rann' --reason 'heard on tape'
  sourcecheck explain polarity/negation-flip          what a check looks for, with examples

An article can name its own sources in its front matter, and by links to local files:
  ---
  sources: [report.pdf, statements/embassy.md]
  ---

A comment in Markdown or HTML accepts findings in the paragraph that follows:
  <!-- sourcecheck-disable-next-line quote/altered-words -- the speaker asked for it -->

Exit codes:
  0    nothing found at or above the --fail-on level
  1    something found at or above it, more warnings than --max-warnings, or less compared than --min-coverage
  2    wrong usage, or a file that was named could not be read (all others are still checked)
  130  interrupted (143: terminated); no file was written, and what was printed is not the whole report
`;
