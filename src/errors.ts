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
