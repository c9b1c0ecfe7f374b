import { extname } from 'node:path';
import { UserError } from '../errors.js';
import { formats } from '../read/formats.js';
import { toYaml } from '../language/yaml.js';
import type { Io } from '../workspace/io.js';
import { saveText } from '../workspace/save-text.js';

/** The file that is written. */
const FILE = 'sourcecheck.config.yaml';
/** Formats in which articles are rarely written and sources often come. */
const SOURCE_FORMATS = ['pdf', 'docx'];
/** Folders and files that by their names hold what is to be checked, not what it is checked against. */
const ARTICLE =
  /(?:^|[\\/])_?(?:drafts?|articles?|stories|posts|columns?|opinion|op-?eds?)[\\/]|(?:^|[\\/_\s.-])(?:draft|article|story|column|op-?ed)(?=[_\s.\d-])/iu;
/** More documents than this are better named by their folders. */
const MAX_LISTED = 20;

/** Writes a configuration file with a comment on every setting. Throws `UserError` when there is one and it is not to be replaced. */
export async function writeFirstConfig(force: boolean, io: Io): Promise<void> {
  const there = await io.findConfig('.');
  if ((await io.kindOf(FILE)) !== null && !force) {
    throw new UserError(`${FILE} is here already and was left alone`, 'add --force to replace it');
  }
  const sources = await documents(io);
  await saveText(FILE, firstConfig(sources), io);
  const found =
    sources.length === 0 ? 'no PDF or Word document was found' : `it names ${sources.length} as sources`;
  const other = there !== null && there !== FILE ? `; ${there} no longer counts here` : '';
  await io.stderr.write(`sourcecheck: ${FILE} was written, ${found}${other}\n`);
}

/** The documents below the working folder that are likely to be sources. */
async function documents(io: Io): Promise<string[]> {
  const endings = formats
    .filter(({ id }) => SOURCE_FORMATS.includes(id))
    .flatMap(({ extensions }) => extensions);
  const files = await io.glob('**/*');
  return files
    .filter((file) => endings.includes(extname(file).toLowerCase()) && !ARTICLE.test(file))
    .slice(0, MAX_LISTED);
}

function firstConfig(sources: readonly string[]): string {
  const list =
    sources.length === 0
      ? '# sources:\n#   - reports/\n'
      : `sources:\n${sources.map((source) => `  - ${toYaml(source)}`).join('')}`;
  return `# yaml-language-server: $schema=./node_modules/sourcecheck/schema/config.json
# Settings of sourcecheck; docs/configuration.md explains them all, and sourcecheck --print-config ARTICLE shows what holds.

# What articles are compared with, besides the sources they name themselves: files, folders, globs.
${list}
# A library that articles are also compared with; sourcecheck library add makes it, and docs/library.md tells more.
# library: .sourcecheck/library.db

# House style for alterations inside quotation marks: permissive, ap, chicago or bluebook.
style: permissive

# Which percents words of likelihood stand for: icd203 or ipcc.
likelihoodScale: icd203

# The lowest severity that makes the exit code 1: error, warning, info or never.
failOn: error

# Severities by check or family: error, warning, info or off. sourcecheck explain lists the checks.
# checks:
#   quote/emphasis-undeclared: off
#   certainty/*: warning

# The desk's own words: other names of bodies, people with their titles, house terms, and names in which nothing is flagged.
# vocabulary:
#   aliases:
#     the Agency: Federal Office for Electoral Security
#   people:
#     - name: Ilse Rann
#       titles: [the justice minister]
#   terms: [climate emergency]
#   neverFlag: [Kyiv]

# Percent of the quotations and claims of an article that must have been compared.
# minCoverage: 80

# Whether <!-- sourcecheck-disable --> comments must give a reason.
requireReason: true

# Articles to leave out, as in .gitignore.
# ignore:
#   - archive/

# Other settings for some articles.
# overrides:
#   - files: [opinion/]
#     failOn: never
`;
}
