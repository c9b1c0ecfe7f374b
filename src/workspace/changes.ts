/** A moment without further changes, in milliseconds: editors write a file in several steps, and save several files at once. */
const QUIET = 50;

/** Collects what changes until it has been quiet for a moment. */
export class Changes {
  private readonly pending = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isRipe = false;
  private isOver = false;
  private wake: () => void = () => undefined;

  /** Takes note of a path that changed. */
  readonly note = (path: string): void => {
    this.pending.add(path);
    this.isRipe = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isRipe = true;
      this.wake();
    }, QUIET);
  };

  /** No more changes are wanted. */
  readonly end = (): void => {
    clearTimeout(this.timer);
    this.isOver = true;
    this.wake();
  };

  /** The paths that changed since the last time, as soon as there are some; null after the end. */
  async next(): Promise<ReadonlySet<string> | null> {
    while (!this.isOver && !this.isRipe) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    if (this.isOver) return null;
    const changed = new Set(this.pending);
    this.pending.clear();
    this.isRipe = false;
    return changed;
  }
}
