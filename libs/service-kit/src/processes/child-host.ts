import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { ChildReplySchema } from './child-messages';
import type { ChildRequest } from './child-messages';

export interface ChildHostOptions {
  /** Built entry of the child, see `serveParent`. */
  entry: URL | string;
  /** Above this resident size the child is replaced once it has nothing to do. */
  maxRssMb: number;
  /** The child is ended after this long without work; null keeps it. */
  idleMs: number | null;
  /** Settings that the child sees; those of this process where it is left out. */
  env?: NodeJS.ProcessEnv;
  /** How long a cancelled call may take to end by itself before the child is killed. */
  killAfterMs?: number;
}

export interface CallOptions {
  signal: AbortSignal;
  onProgress?: (value: unknown) => void;
}

/** The child ended, or the work in it threw. Worth another try. The message may quote what it worked on. */
export class ChildFault extends Error {
  override readonly name = 'ChildFault';

  /** @param ended how the child ended, fit for a log; null where only the work in it threw */
  constructor(
    message: string,
    readonly ended: string | null = null,
  ) {
    super(message);
  }
}

interface Pending {
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  onProgress?: (value: unknown) => void;
  /** Set once the caller has cancelled: the kill that follows if the child does not end the call itself. */
  killTimer?: NodeJS.Timeout;
  done: () => void;
}

/**
 * Blocking native work behind calls: one child process, started at the first call, ended with SIGKILL only
 * (it holds no state, and an orderly exit during native inference aborts).
 */
export class ChildHost {
  private child: ChildProcess | null = null;
  private nextId = 1;
  private readonly pending = new Map<number, Pending>();
  private idleTimer: NodeJS.Timeout | undefined;
  private lastWords = '';
  private stopped = false;

  constructor(private readonly options: ChildHostOptions) {}

  /** Process id while a child runs. */
  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /**
   * Runs `method` in the child. Rejects with the signal's reason when cancelled, with ChildFault otherwise.
   */
  call(method: string, input: unknown, options: CallOptions): Promise<unknown> {
    const { signal, onProgress } = options;
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      if (this.stopped) throw new ChildFault('The engine has been stopped.');
      const child = this.running();
      const id = this.nextId++;
      const cancel = () => this.cancel(id, signal.reason);
      const done = () => signal.removeEventListener('abort', cancel);
      this.pending.set(id, { resolve, reject, onProgress, done });
      signal.addEventListener('abort', cancel, { once: true });
      send(child, { type: 'call', id, method, input });
    });
  }

  /** Ends the child; calls under way are rejected. Later calls are refused. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.kill();
  }

  /** Ends the child; the next call starts another one. */
  async kill(): Promise<void> {
    clearTimeout(this.idleTimer);
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  private running(): ChildProcess {
    clearTimeout(this.idleTimer);
    if (this.child) return this.child;
    const { entry, env } = this.options;
    const child = fork(entry, {
      serialization: 'advanced',
      execArgv: [],
      ...(env && { env }),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.lastWords = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      this.lastWords = (this.lastWords + chunk.toString()).slice(-2000);
    });
    child.on('message', (message) => this.receive(child, message));
    child.on('error', () => this.ended(child, 'could not be started'));
    child.on('exit', (code, signal) =>
      this.ended(child, `ended (${signal ?? `exit code ${code}`})`),
    );
    this.child = child;
    return child;
  }

  private receive(child: ChildProcess, message: unknown): void {
    const parsed = ChildReplySchema.safeParse(message);
    // What does not keep to the protocol is not to be trusted with more work.
    if (!parsed.success) return void child.kill('SIGKILL');
    const reply = parsed.data;
    const call = this.pending.get(reply.id);
    if (!call) return;
    if (reply.type === 'progress') {
      call.onProgress?.(reply.value);
      return;
    }
    this.settle(reply.id);
    if (reply.type === 'done') call.resolve(reply.value);
    else call.reject(new ChildFault(reply.message));
    if (this.pending.size > 0 || this.child !== child) return;
    if (reply.rssMb > this.options.maxRssMb) void this.retire(child);
    else if (this.options.idleMs !== null)
      this.idleTimer = setTimeout(
        () => void this.kill(),
        this.options.idleMs,
      ).unref();
  }

  /** Lets go of a child that has grown too big, so that the next call starts a fresh one at once. */
  private retire(child: ChildProcess): void {
    this.child = null;
    child.kill('SIGKILL');
  }

  private cancel(id: number, reason: unknown): void {
    const call = this.pending.get(id);
    const child = this.child;
    if (!call || !child) return;
    const { reject } = call;
    call.resolve = call.reject = () => reject(reason);
    send(child, { type: 'cancel', id });
    call.killTimer = setTimeout(
      () => child.kill('SIGKILL'),
      this.options.killAfterMs ?? 1000,
    );
  }

  private settle(id: number): void {
    const call = this.pending.get(id);
    clearTimeout(call?.killTimer);
    call?.done();
    this.pending.delete(id);
  }

  private ended(child: ChildProcess, how: string): void {
    if (this.child !== child) return;
    this.child = null;
    clearTimeout(this.idleTimer);
    const words = this.lastWords.trim().split('\n').at(-1);
    const fault = new ChildFault(
      `The child process ${how}${words ? `: ${words}` : ''}`,
      how,
    );
    for (const [id, call] of [...this.pending]) {
      this.settle(id);
      call.reject(fault);
    }
  }
}

/** A message to a child that has just gone is lost; its exit is what rejects the call. */
function send(child: ChildProcess, request: ChildRequest): void {
  if (child.connected) child.send(request, () => undefined);
}
