import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fencedBlocks } from '../support/fenced-blocks.js';

const ARTICLE = '# Boats\n\nThe clerk wrote: “We counted nine boats in the old harbour.”\n';
const SOURCE = 'We counted seven boats in the old harbour.\n';
const MESSAGE = 'Article says `counted nine boats`; the source says `counted seven boats`';

const blocks = fencedBlocks(readFileSync('docs/editors.md', 'utf8'));
const setUp = (language: string) => blocks.find((block) => block.language === language)!.content;
const built = existsSync('dist/cli/index.js');

/** Shows the diagnostics, then accepts the finding through the menu of code actions, with a reason. */
const TRY_NEOVIM = `
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
for _, found in ipairs(vim.diagnostic.get(0)) do print(found.message) end
vim.ui.input = function(_, done) done('heard on tape') end
vim.ui.select = function(items, _, done)
  for index, item in ipairs(items) do
    if (item[2] or item).title:match('^Accept') then done(item, index) end
  end
end
vim.api.nvim_win_set_cursor(0, { 3, 33 })
vim.lsp.buf.code_action()
vim.wait(20000, function() return #vim.diagnostic.get(0) == 0 end, 50)
`;

const TRY_EMACS = `
(let ((default-directory "/usr/share/emacs/site-lisp/elpa/"))
  (when (file-directory-p default-directory) (normal-top-level-add-subdirs-to-load-path)))
(require 'markdown-mode)
(require 'eglot)
(load (expand-file-name "set-up.el"))
(setq eglot-sync-connect 20)
(find-file "draft.md")
(markdown-mode)
(call-interactively #'eglot)
(with-timeout (20 (message "nothing came"))
  (while (null (flymake-diagnostics)) (accept-process-output nil 0.2)))
(dolist (found (flymake-diagnostics)) (message "%s" (flymake-diagnostic-text found)))
`;

/** Editors that run without a screen, each with what it needs besides. */
const has = (command: string, ...args: readonly string[]) => spawnSync(command, args).status === 0;
const neovim = built && has('nvim', '--version') ? test : test.skip;
const packages =
  '(let ((default-directory "/usr/share/emacs/site-lisp/elpa/")) (normal-top-level-add-subdirs-to-load-path))';
const needs = "(progn (require 'eglot) (require 'markdown-mode))";
const emacs = built && has('emacs', '-Q', '--batch', '--eval', packages, '--eval', needs) ? test : test.skip;

describe('the set-ups of docs/editors.md', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sourcecheck-editors-'));
    mkdirSync(path('sources'));
    mkdirSync(path('.bin'));
    writeFileSync(path('sources/report.md'), SOURCE);
    writeFileSync(path('draft.md'), ARTICLE);
    const bin = resolve('bin/sourcecheck.js');
    writeFileSync(path('.bin/npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${bin}" "$@"\n`);
    chmodSync(path('.bin/npx'), 0o755);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function start(command: string, ...args: readonly string[]): string {
    const { stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      timeout: 50_000,
      env: {
        ...process.env,
        HOME: folder,
        XDG_CONFIG_HOME: path('.config'),
        XDG_DATA_HOME: path('.data'),
        XDG_CACHE_HOME: path('.cache'),
        XDG_STATE_HOME: path('.state'),
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'user.name',
        GIT_CONFIG_VALUE_0: 'Ilse Rann',
        NODE_OPTIONS: '',
        PATH: [path('.bin'), process.env['PATH']].join(delimiter),
      },
    });
    return `${stdout}${stderr}`;
  }

  neovim(
    'Neovim shows what is found, and asks why a finding may stand',
    () => {
      writeFileSync(path('set-up.lua'), setUp('lua'));
      writeFileSync(path('try.lua'), TRY_NEOVIM);
      const args = ['--headless', '-u', 'set-up.lua', 'draft.md', '-c', 'luafile try.lua', '-c', 'qa!'];
      expect(start('nvim', ...args)).toContain(MESSAGE);
      expect(readFileSync(path('.sourcecheck-sign-offs.yaml'), 'utf8')).toMatch(
        /by: Ilse Rann\n {2}reason: heard on tape\n/u,
      );
      rmSync(path('.sourcecheck-sign-offs.yaml'));
    },
    60_000,
  );

  emacs(
    'Emacs shows what is found',
    () => {
      writeFileSync(path('set-up.el'), setUp('elisp'));
      writeFileSync(path('try.el'), TRY_EMACS);
      expect(start('emacs', '-Q', '--batch', '-l', 'try.el')).toContain(MESSAGE);
    },
    60_000,
  );
});
