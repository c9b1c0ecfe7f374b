import type { Severities } from './acceptance.js';
import type { ClaimReviewSettings, CommentsWanted } from './contracts.js';
import type { LikelihoodScale } from './mention.js';
import type { Vocabulary } from './vocabulary.js';
import type { AskedAbout } from './verdicts.js';

/** House style for permitted alterations; `permissive` allows what any of the three allows, and what typesetting does. */
export type House = 'ap' | 'chicago' | 'bluebook' | 'permissive';

/** From which severity on a finding makes the exit code 1; `never` keeps it 0 whatever is found. */
export type FailLevel = 'error' | 'warning' | 'info' | 'never';

/** Settings that may differ from article to article. */
export interface ArticleConfig {
  /**
   * Documents to compare with: files, folders and globs by their paths from the folder of this file, and web addresses
   * (fetched with --fetch). They add up with those of overrides, of the article itself and of the command line.
   */
  readonly sources?: readonly string[];
  /** House style that says which alterations of a quotation are allowed. */
  readonly style?: House;
  /**
   * Which percents words of likelihood stand for: `icd203` (seven bands, the default) or `ipcc` (ten terms, from "exceptionally
   * unlikely" to "virtually certain").
   */
  readonly likelihoodScale?: LikelihoodScale;
  /**
   * Severities by check ("quote/altered-words") or family ("certainty/*"); `off` keeps a check from running. A check's own
   * name goes before its family's.
   */
  readonly checks?: Severities;
  /** Lowest severity that makes the exit code 1. */
  readonly failOn?: FailLevel;
  /**
   * Percent of an article's quotations and claims that must have been compared with a document; less makes the exit code 1.
   * @minimum 0
   * @maximum 100
   */
  readonly minCoverage?: number;
  /** Whether local files that an article links to are sources. */
  readonly links?: boolean;
  /**
   * Folders, by their paths from the folder of this file, from which articles may name sources, besides their own folder and the
   * project's.
   */
  readonly allowSources?: readonly string[];
  /** Whether a source that an article names and that cannot be had makes the exit code 2. */
  readonly strictSources?: boolean;
  /** Whether comments that let findings stand must give a reason. */
  readonly requireReason?: boolean;
  /**
   * The desk's own words: other names of bodies (`aliases`), people with their titles (`people`), house terms (`terms`), and names in
   * which nothing is flagged (`neverFlag`). Those of overrides add up with those of the file.
   */
  readonly vocabulary?: Vocabulary;
}

/** A language model that reads claims beside their passages; texts are sent to its server. */
export interface SecondReaderConfig {
  /** Address of a server that speaks the chat-completions protocol of OpenAI, such as http://localhost:11434/v1. */
  readonly url?: string;
  /** The model, by the name the server knows it by. */
  readonly model?: string;
  /** Which claims it is asked about: those that facts leave undecided (the default), those they flag, or all. */
  readonly for?: AskedAbout;
  /**
   * More requests than this are not sent in one run (200 unless told); 0 sends nothing and shows the estimate.
   * @minimum 0
   * @asType integer
   */
  readonly maxRequests?: number;
  /** Whether a run in which it could not be asked exits with 2. */
  readonly required?: boolean;
  /**
   * Seconds to wait for one answer (120 unless told).
   * @minimum 1
   * @asType integer
   */
  readonly timeout?: number;
  /**
   * Requests under way at the same time (4 unless told).
   * @minimum 1
   * @asType integer
   */
  readonly atOnce?: number;
  /**
   * Tokens an answer may take (1,000 unless told); models that think first need more.
   * @minimum 1
   * @asType integer
   */
  readonly maxAnswerTokens?: number;
}

/** Settings for the articles that match some patterns. */
export interface ConfigOverride extends ArticleConfig {
  /**
   * Patterns as in .gitignore, from the folder of this file: "opinion/" is a folder at any depth, "/drafts/*.md" the files in one.
   * @minItems 1
   */
  readonly files: readonly string[];
}

/** The configuration file of sourcecheck. */
export interface Config extends ArticleConfig {
  /** Where editors find the schema of this file. */
  readonly $schema?: string;
  /** Settings for some articles; where several match, the last that speaks of a key counts. */
  readonly overrides?: readonly ConfigOverride[];
  /** Articles to leave out when folders and globs are checked: patterns as in .gitignore, from the folder of this file. */
  readonly ignore?: readonly string[];
  /** Reports to write, each as "name" or "name=file"; a file by its path from the folder of this file. */
  readonly formats?: readonly string[];
  /**
   * More warnings than this in one run make the exit code 1.
   * @minimum 0
   * @asType integer
   */
  readonly maxWarnings?: number;
  /** What the house adds to the format claimreview: its words for verdicts, its name, the address of the page. */
  readonly claimReview?: ClaimReviewSettings;
  /**
   * What the format docx puts into comments: `findings`, `review` (the default: also the claims that a person must read), or `all`
   * (also what stands, what nothing speaks to and what was accepted).
   */
  readonly comments?: CommentsWanted;
  /**
   * The library that articles are also compared with: its file by the path from the folder of this file, or the address of a
   * PostgreSQL server, without its password.
   * @minLength 1
   */
  readonly library?: string;
  /** File of findings that were there before and are let stand, written by --write-baseline. */
  readonly baseline?: string;
  /** File of findings that an editor accepted, written by `sourcecheck accept`. */
  readonly signOffs?: string;
  /**
   * Seconds of work that reading or checking one document may take (15 unless told); one that takes more is given up.
   * @minimum 1
   * @asType integer
   */
  readonly timeLimit?: number;
  /**
   * MB of memory that the program may take while it works on one document (600 unless told); one that takes more is given up.
   * @minimum 200
   * @asType integer
   */
  readonly memoryLimit?: number;
  /** Whether scans are read by OCR: PDF pages without text, and pictures of pages. It needs two packages more. */
  readonly ocr?: boolean;
  /**
   * Pages of one document that OCR reads (400 unless told).
   * @minimum 1
   * @asType integer
   */
  readonly ocrPages?: number;
  /** Whether what was read from long files is kept between runs; or the folder to keep it in. */
  readonly cache?: boolean | string;
  /** The model that reads open claims on this machine; it needs one package more. None reads unless this or --reader names it. */
  readonly reader?: 'local';
  /** A language model that is asked about claims; nothing is sent anywhere unless this or --second-reader names one. */
  readonly secondReader?: SecondReaderConfig;
}
