import { ChildFault, ChildHost } from '@interview/service-kit';
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
  /** Told of each document that was left because its process did not read it to the end. */
  report: (fault: DocumentFault) => void;
}

/** Why it was left, for the log: no words of the document, nor of an error, which may quote it. */
export interface DocumentFault {
  form: ReadDocument['form'];
  bytes: number;
  durationMs: number;
  /** process: it ended, or threw. reply: what it sent breaks its contract, which is our fault. */
  fault: 'deadline' | 'process' | 'reply';
  /** How its process ended: SIGKILL is the memory guard. Null where it did not end by itself. */
  ended: string | null;
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
    const { entry, deadlineMs, atATime, mostWaiting, report } = this.options;
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
    const since = performance.now();
    const signal = AbortSignal.timeout(deadlineMs);
    try {
      return DocumentReadingSchema.parse(
        await child.call('read', task, { signal }),
      );
    } catch (error) {
      // Killed at the deadline or by its memory guard, or it fell over: most likely the document is what did it.
      report({
        form: task.form,
        bytes: task.bytes.byteLength,
        durationMs: Math.round(performance.now() - since),
        ...faultOf(error, signal),
      });
      return { status: 'too-hard' };
    } finally {
      await child.stop();
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

function faultOf(
  error: unknown,
  { aborted }: AbortSignal,
): Pick<DocumentFault, 'fault' | 'ended'> {
  if (aborted) return { fault: 'deadline', ended: null };
  return error instanceof ChildFault
    ? { fault: 'process', ended: error.ended }
    : { fault: 'reply', ended: null };
}
