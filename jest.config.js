/** @type {import('jest').Config} */
export default {
  testSequencer: '<rootDir>/tests/support/longest-first.js',
  testEnvironment: '<rootDir>/tests/support/plain-globals.js',
  // Two cores are common in CI, and Jest would leave one of them idle.
  maxWorkers: '100%',
  // A machine that is busy with other things fails no test by being slow.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
};
