/** A module loader hook: `./x.js` finds `./x.ts`, and types are stripped on the way, so that benchmarks need no build. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

/** Prefers the TypeScript file of the same name where there is one. */
export function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/u.test(specifier) && context.parentURL) {
    const candidate = new URL(specifier.replace(/\.js$/u, '.ts'), context.parentURL);
    if (existsSync(fileURLToPath(candidate))) return { url: candidate.href, shortCircuit: true };
  }
  return next(specifier, context);
}

/** Strips the types of a TypeScript module. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const text = await readFile(fileURLToPath(url), 'utf8');
  const { code } = await transform(text, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
    sourceMaps: 'inline',
    filename: fileURLToPath(url),
  });
  return { format: 'module', source: code, shortCircuit: true };
}
