/** An error the user can mend: one sentence on what is wrong, and a hint on what to do. Never shown with a stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    message: string,
    readonly hint: string | null = null,
  ) {
    super(message);
  }
}

/** What to say when the system lets the program open no more files, wherever it happened; null for other errors. */
export function openFilesError(error: unknown): UserError | null {
  if (!(error instanceof Error) || !/\bE[MN]FILE\b/u.test(error.message)) return null;
  return new UserError(
    'Too many files are open',
    'close some, use fewer --jobs, or raise the limit (ulimit -n)',
  );
}
