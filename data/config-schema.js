// Made by scripts/make-schema.js; do not edit.
export default {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:sourcecheck:config:1',
  title: 'sourcecheck configuration',
  description: 'What may stand in sourcecheck.config.yaml and its like.',
  $ref: '#/definitions/Config',
  definitions: {
    Config: {
      type: 'object',
      properties: {
        sources: {
          type: 'array',
          items: { type: 'string' },
          description:
            'Documents to compare with: files, folders and globs by their paths from the folder of this file, and web addresses (fetched with --fetch). They add up with those of overrides, of the article itself and of the command line.',
        },
        style: {
          $ref: '#/definitions/House',
          description: 'House style that says which alterations of a quotation are allowed.',
        },
        likelihoodScale: {
          $ref: '#/definitions/LikelihoodScale',
          description:
            'Which percents words of likelihood stand for: `icd203` (seven bands, the default) or `ipcc` (ten terms, from "exceptionally unlikely" to "virtually certain").',
        },
        checks: {
          $ref: '#/definitions/Severities',
          description:
            'Severities by check ("quote/altered-words") or family ("certainty/*"); `off` keeps a check from running. A check\'s own name goes before its family\'s.',
        },
        failOn: {
          $ref: '#/definitions/FailLevel',
          description: 'Lowest severity that makes the exit code 1.',
        },
        minCoverage: {
          type: 'number',
          description:
            "Percent of an article's quotations and claims that must have been compared with a document; less makes the exit code 1.",
          minimum: 0,
          maximum: 100,
        },
        links: { type: 'boolean', description: 'Whether local files that an article links to are sources.' },
        allowSources: {
          type: 'array',
          items: { type: 'string' },
          description:
            "Folders, by their paths from the folder of this file, from which articles may name sources, besides their own folder and the project's.",
        },
        strictSources: {
          type: 'boolean',
          description: 'Whether a source that an article names and that cannot be had makes the exit code 2.',
        },
        requireReason: {
          type: 'boolean',
          description: 'Whether comments that let findings stand must give a reason.',
        },
        vocabulary: {
          $ref: '#/definitions/Vocabulary',
          description:
            "The desk's own words: other names of bodies (`aliases`), people with their titles (`people`), house terms (`terms`), and names in which nothing is flagged (`neverFlag`). Those of overrides add up with those of the file.",
        },
        $schema: { type: 'string', description: 'Where editors find the schema of this file.' },
        overrides: {
          type: 'array',
          items: { $ref: '#/definitions/ConfigOverride' },
          description:
            'Settings for some articles; where several match, the last that speaks of a key counts.',
        },
        ignore: {
          type: 'array',
          items: { type: 'string' },
          description:
            'Articles to leave out when folders and globs are checked: patterns as in .gitignore, from the folder of this file.',
        },
        formats: {
          type: 'array',
          items: { type: 'string' },
          description:
            'Reports to write, each as "name" or "name=file"; a file by its path from the folder of this file.',
        },
        maxWarnings: {
          type: 'integer',
          description: 'More warnings than this in one run make the exit code 1.',
          minimum: 0,
        },
        claimReview: {
          $ref: '#/definitions/ClaimReviewSettings',
          description:
            'What the house adds to the format claimreview: its words for verdicts, its name, the address of the page.',
        },
        comments: {
          $ref: '#/definitions/CommentsWanted',
          description:
            'What the format docx puts into comments: `findings`, `review` (the default: also the claims that a person must read), or `all` (also what stands, what nothing speaks to and what was accepted).',
        },
        library: {
          type: 'string',
          description:
            'The library that articles are also compared with: its file by the path from the folder of this file, or the address of a PostgreSQL server, without its password.',
          minLength: 1,
        },
        baseline: {
          type: 'string',
          description:
            'File of findings that were there before and are let stand, written by --write-baseline.',
        },
        signOffs: {
          type: 'string',
          description: 'File of findings that an editor accepted, written by `sourcecheck accept`.',
        },
        timeLimit: {
          type: 'integer',
          description:
            'Seconds of work that reading or checking one document may take (15 unless told); one that takes more is given up.',
          minimum: 1,
        },
        memoryLimit: {
          type: 'integer',
          description:
            'MB of memory that the program may take while it works on one document (600 unless told); one that takes more is given up.',
          minimum: 200,
        },
        ocr: {
          type: 'boolean',
          description:
            'Whether scans are read by OCR: PDF pages without text, and pictures of pages. It needs two packages more.',
        },
        ocrPages: {
          type: 'integer',
          description: 'Pages of one document that OCR reads (400 unless told).',
          minimum: 1,
        },
        cache: {
          type: ['boolean', 'string'],
          description:
            'Whether what was read from long files is kept between runs; or the folder to keep it in.',
        },
        reader: {
          type: 'string',
          const: 'local',
          description:
            'The model that reads open claims on this machine; it needs one package more. None reads unless this or --reader names it.',
        },
        secondReader: {
          $ref: '#/definitions/SecondReaderConfig',
          description:
            'A language model that is asked about claims; nothing is sent anywhere unless this or --second-reader names one.',
        },
      },
      additionalProperties: false,
      description: 'The configuration file of sourcecheck.',
    },
    House: {
      type: 'string',
      enum: ['ap', 'chicago', 'bluebook', 'permissive'],
      description:
        'House style for permitted alterations; `permissive` allows what any of the three allows, and what typesetting does.',
    },
    LikelihoodScale: {
      type: 'string',
      enum: ['icd203', 'ipcc'],
      description:
        'Which words of likelihood stand for which percents: Intelligence Community Directive 203 (2015), seven bands side by side, or the guidance note on uncertainty of the IPCC (2010), ten terms whose ranges lie one within the other.',
    },
    Severities: {
      type: 'object',
      additionalProperties: { type: 'string', enum: ['error', 'warning', 'info', 'off'] },
      description:
        'Severities by check ("quote/altered-words") or by family ("certainty/*"); `off` keeps a check from running.',
    },
    FailLevel: {
      type: 'string',
      enum: ['error', 'warning', 'info', 'never'],
      description:
        'From which severity on a finding makes the exit code 1; `never` keeps it 0 whatever is found.',
    },
    Vocabulary: {
      type: 'object',
      properties: {
        aliases: {
          type: 'object',
          additionalProperties: { type: 'string' },
          description: 'Other names of bodies, places and things, each with the full name it stands for.',
        },
        people: {
          type: 'array',
          items: { $ref: '#/definitions/PersonEntry' },
          description:
            'People with the titles and short names by which articles call them; the surname alone need not be listed.',
        },
        terms: {
          type: 'array',
          items: { type: 'string' },
          description:
            'House terms: what the desk calls a thing whatever its sources call it. Outside quotation marks nothing is flagged in them.',
        },
        neverFlag: {
          type: 'array',
          items: { type: 'string' },
          description: 'Names in which nothing is flagged, inside quotation marks neither.',
        },
      },
      additionalProperties: false,
      description: "The desk's own words: who is meant by which name, and what is not to be flagged.",
    },
    PersonEntry: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'The full name.', minLength: 1 },
        titles: {
          type: 'array',
          items: { type: 'string' },
          description: 'Titles and offices by which the articles call the person ("the justice minister").',
        },
        also: { type: 'array', items: { type: 'string' }, description: 'Other forms of the name.' },
      },
      required: ['name'],
      additionalProperties: false,
      description: 'A person whom a desk writes about.',
    },
    ConfigOverride: {
      type: 'object',
      properties: {
        sources: {
          type: 'array',
          items: { type: 'string' },
          description:
            'Documents to compare with: files, folders and globs by their paths from the folder of this file, and web addresses (fetched with --fetch). They add up with those of overrides, of the article itself and of the command line.',
        },
        style: {
          $ref: '#/definitions/House',
          description: 'House style that says which alterations of a quotation are allowed.',
        },
        likelihoodScale: {
          $ref: '#/definitions/LikelihoodScale',
          description:
            'Which percents words of likelihood stand for: `icd203` (seven bands, the default) or `ipcc` (ten terms, from "exceptionally unlikely" to "virtually certain").',
        },
        checks: {
          $ref: '#/definitions/Severities',
          description:
            'Severities by check ("quote/altered-words") or family ("certainty/*"); `off` keeps a check from running. A check\'s own name goes before its family\'s.',
        },
        failOn: {
          $ref: '#/definitions/FailLevel',
          description: 'Lowest severity that makes the exit code 1.',
        },
        minCoverage: {
          type: 'number',
          description:
            "Percent of an article's quotations and claims that must have been compared with a document; less makes the exit code 1.",
          minimum: 0,
          maximum: 100,
        },
        links: { type: 'boolean', description: 'Whether local files that an article links to are sources.' },
        allowSources: {
          type: 'array',
          items: { type: 'string' },
          description:
            "Folders, by their paths from the folder of this file, from which articles may name sources, besides their own folder and the project's.",
        },
        strictSources: {
          type: 'boolean',
          description: 'Whether a source that an article names and that cannot be had makes the exit code 2.',
        },
        requireReason: {
          type: 'boolean',
          description: 'Whether comments that let findings stand must give a reason.',
        },
        vocabulary: {
          $ref: '#/definitions/Vocabulary',
          description:
            "The desk's own words: other names of bodies (`aliases`), people with their titles (`people`), house terms (`terms`), and names in which nothing is flagged (`neverFlag`). Those of overrides add up with those of the file.",
        },
        files: {
          type: 'array',
          items: { type: 'string' },
          description:
            'Patterns as in .gitignore, from the folder of this file: "opinion/" is a folder at any depth, "/drafts/*.md" the files in one.',
          minItems: 1,
        },
      },
      required: ['files'],
      additionalProperties: false,
      description: 'Settings for the articles that match some patterns.',
    },
    ClaimReviewSettings: {
      type: 'object',
      properties: {
        ratings: {
          type: 'object',
          properties: {
            supported: { type: 'string' },
            contradicted: { type: 'string' },
            misstated: { type: 'string' },
            unaddressed: { type: 'string' },
            undecided: { type: 'string' },
            unchecked: { type: 'string' },
          },
          additionalProperties: false,
          description: 'The house\'s own words for verdicts ("False"); a verdict without any gets no rating.',
        },
        author: { type: 'string', description: 'Name of the organisation that reviews.' },
        url: { type: 'string', description: 'Address of the page on which the reviews will stand.' },
      },
      additionalProperties: false,
      description: 'What a house adds to drafts of claim reviews; a tool must not make it up.',
    },
    CommentsWanted: {
      type: 'string',
      enum: ['findings', 'review', 'all'],
      description:
        'What a desk wants to see in the margin: `findings` what is to be mended; `review` also the claims that a person must read; `all` also what stands, what nothing speaks to and what was accepted.',
    },
    SecondReaderConfig: {
      type: 'object',
      properties: {
        url: {
          type: 'string',
          description:
            'Address of a server that speaks the chat-completions protocol of OpenAI, such as http://localhost:11434/v1.',
        },
        model: { type: 'string', description: 'The model, by the name the server knows it by.' },
        for: {
          $ref: '#/definitions/AskedAbout',
          description:
            'Which claims it is asked about: those that facts leave undecided (the default), those they flag, or all.',
        },
        maxRequests: {
          type: 'integer',
          description:
            'More requests than this are not sent in one run (200 unless told); 0 sends nothing and shows the estimate.',
          minimum: 0,
        },
        required: {
          type: 'boolean',
          description: 'Whether a run in which it could not be asked exits with 2.',
        },
        timeout: {
          type: 'integer',
          description: 'Seconds to wait for one answer (120 unless told).',
          minimum: 1,
        },
        atOnce: {
          type: 'integer',
          description: 'Requests under way at the same time (4 unless told).',
          minimum: 1,
        },
        maxAnswerTokens: {
          type: 'integer',
          description: 'Tokens an answer may take (1,000 unless told); models that think first need more.',
          minimum: 1,
        },
      },
      additionalProperties: false,
      description: 'A language model that reads claims beside their passages; texts are sent to its server.',
    },
    AskedAbout: {
      type: 'string',
      enum: ['undecided', 'flagged', 'all'],
      description:
        'Which claims a reader is asked about, by the verdict so far: those left undecided, those contradicted or misstated, or all.',
    },
  },
};
