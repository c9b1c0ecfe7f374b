/** Printed under the options: the tool is learnt from examples. */
export const EXAMPLES = `
Examples:
  sourcecheck draft.md                                check an article against the excerpts it prints
  sourcecheck draft.md --source report.pdf            … and against a document
  sourcecheck draft.md --source statements/           … and against every document in a folder
  sourcecheck draft.md -s report.pdf --watch          … again and again, as you write
  sourcecheck draft.md --fix --dry-run                show how altered quotations get the source's words
  sourcecheck 'drafts/**/*.md' --fail-on warning      many articles, strictly, for CI
  sourcecheck - --stdin-filename draft.md < draft.md  from standard input
  sourcecheck draft.md --format json=report.json --format pretty
  sourcecheck articles/ --changed main --format github  in a pull request: what changed, as annotations
  sourcecheck accept 3f9a2c draft.md --by 'I. Rann' --reason 'heard on tape'   let one finding stand
  sourcecheck init                                    begin a configuration file
  sourcecheck explain polarity/negation-flip          what a check looks for, with examples

An article can name its own sources in its front matter, and by links to local files:
  ---
  sources: [report.pdf, statements/embassy.md]
  ---

A comment in Markdown or HTML lets findings stand in the paragraph that follows:
  <!-- sourcecheck-disable-next-line quote/altered-words -- the speaker asked for it -->

Exit codes:
  0    nothing found at or above the --fail-on level
  1    something found at or above it, more warnings than --max-warnings, or less compared than --min-coverage
  2    bad usage, or a file that was named could not be read (all others are still checked)
  130  interrupted (143: terminated); no file was written, and what was printed is not the whole report
`;
