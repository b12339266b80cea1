import { ChildHost } from '@interview/service-kit';
import { DocumentReadingSchema } from './document-reading';
import type { DocumentReading, ReadDocument } from './document-reading';

export interface DocumentReaderOptions {
  /** Built entry of the child. */
  entry: URL | string;
  /** A document that takes longer is not read on, in ms. */
  deadlineMs: number;
  /** Processes at a time. */
  atATime: number;
  /** More documents than this may not wait. */
  mostWaiting: number;
}

/** What came of it, or that it took too long, or too much memory, or that there is no room now. */
export type DocumentOutcome =
  DocumentReading | { status: 'too-hard' } | { status: 'busy' };

/**
 * Reads PDF and DOCX, each in a process of its own that is ended afterwards: parsers block, can be attacked, and
 * nothing of one person's document is left where the next one is read.
 */
export class DocumentReader {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly options: DocumentReaderOptions) {}

  async read(task: ReadDocument): Promise<DocumentOutcome> {
    const { entry, deadlineMs, atATime, mostWaiting } = this.options;
    if (this.running >= atATime) {
      if (this.waiting.length >= mostWaiting) return { status: 'busy' };
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    const child = new ChildHost({
      entry,
      maxRssMb: Infinity,
      idleMs: null,
      killAfterMs: 0,
      // Whoever takes over a parser finds no address and no secret there.
      env: {},
    });
    try {
      const signal = AbortSignal.timeout(deadlineMs);
      return DocumentReadingSchema.parse(
        await child.call('read', task, { signal }),
      );
    } catch {
      // Killed at the deadline or by its memory guard, or it fell over: the document is what did it.
      return { status: 'too-hard' };
    } finally {
      await child.stop();
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
