import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Similarity } from '../relevance/similarity';
import { SimilarityReplySchema } from './similarity-messages';
import type { SimilarityReply } from './similarity-messages';

/** An answer has at most some hundred sentences: some seconds on a slow machine. */
const PATIENCE_MS = 30_000;
const LOAD_PATIENCE_MS = 120_000;

interface Pending {
  readonly resolve: (subject: number | null) => void;
  readonly reject: (error: unknown) => void;
}

/** The model could not be loaded, its process has ended, or it did not answer. The message says which. */
export class SimilarityFault extends Error {
  override readonly name = 'SimilarityFault';
}

/** Adapter on a sentence model of transformers.js, which runs in a child process; a child that failed is not started again. */
export class TransformerSimilarity implements Similarity {
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (message) =>
      this.receive(SimilarityReplySchema.parse(message)),
    );
    child.once('exit', (code, signal) => {
      const fault = new SimilarityFault(
        `The process of the sentence model ended (${signal ?? `exit code ${code}`}).`,
      );
      for (const { reject } of this.pending.values()) reject(fault);
      this.pending.clear();
    });
  }

  /**
   * Starts the child and waits until the model has read its first text.
   * @param entry built `similarity-child`. @param folder of the model. @throws SimilarityFault
   */
  static async load(
    entry: URL | string,
    folder: string,
  ): Promise<TransformerSimilarity> {
    const child = fork(entry, [folder], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const reply = await new Promise<SimilarityReply | string>((resolve) => {
      const timer = setTimeout(
        () => resolve('it took too long'),
        LOAD_PATIENCE_MS,
      );
      child.once('message', (message) =>
        resolve(SimilarityReplySchema.parse(message)),
      );
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) =>
        resolve(`its process ended (${signal ?? `exit code ${code}`})`),
      );
      child.once('message', () => clearTimeout(timer));
      child.once('exit', () => clearTimeout(timer));
    });
    if (typeof reply === 'object' && reply.type === 'loaded')
      return new TransformerSimilarity(child);
    child.kill('SIGKILL');
    const why =
      typeof reply === 'string'
        ? reply
        : 'message' in reply
          ? reply.message
          : reply.type;
    throw new SimilarityFault(`The sentence model could not be loaded: ${why}`);
  }

  get pid(): number | null {
    return this.child.pid ?? null;
  }

  async subject(
    sentences: readonly string[],
    question: string,
    signal: AbortSignal,
  ): Promise<number | null> {
    signal.throwIfAborted();
    if (!this.child.connected)
      throw new SimilarityFault('The process of the sentence model has ended.');
    const id = this.nextId++;
    const timer = setTimeout(() => this.child.kill('SIGKILL'), PATIENCE_MS);
    const cancel = () => this.pending.get(id)?.reject(signal.reason);
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await new Promise<number | null>((resolve, reject) => {
        this.pending.set(id, { resolve, reject });
        this.child.send({ id, sentences, question }, () => undefined);
      });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      this.pending.delete(id);
    }
  }

  /** Ends the child at once: it holds nothing. */
  async close(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await gone;
  }

  private receive(reply: SimilarityReply): void {
    if (reply.type === 'done')
      this.pending.get(reply.id)?.resolve(reply.subject);
    if (reply.type === 'failed')
      this.pending.get(reply.id)?.reject(new SimilarityFault(reply.message));
  }
}
