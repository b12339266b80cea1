import { signal } from '@angular/core';
import {
  type Answer,
  AnswerSchema,
  LIVE,
  ProgressEventSchema,
  SubscribeReplySchema,
} from '@interview/contracts';
import {
  addProgress,
  hasOpenStage,
  isOlder,
  type StageProgressMap,
} from './answer-order';
import type { LiveSocket, OpenLiveSocket } from './live-socket';

const POLL_MS = 5000;
/** News may be lost between the services and the page: after this long without any, the page looks itself. */
const QUIET_MS = 15_000;

export interface LiveAnswerSources {
  readonly open: OpenLiveSocket;
  readonly read: (id: string) => Promise<Answer>;
}

/**
 * One answer, kept up to date. Events are a courtesy: after every (re)connect the answer is read
 * again over REST, and while a stage is open every 5 seconds with the socket down, every 15 without news.
 */
export class LiveAnswer {
  private readonly state = signal<Answer | undefined>(undefined);
  private readonly known = signal<StageProgressMap>({});
  private readonly fault = signal<unknown>(undefined);
  private readonly link = signal<'connecting' | 'live' | 'down'>('connecting');
  private socket: LiveSocket | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private closed = false;
  /** When this page last heard or read something, in ms. */
  private heardAt = 0;
  /** Counts accepted answers, so that a slow read cannot undo a newer event. */
  private revision = 0;

  readonly answer = this.state.asReadonly();
  readonly progress = this.known.asReadonly();
  /** Why the answer could not be read; undefined once it could. */
  readonly problem = this.fault.asReadonly();
  readonly connection = this.link.asReadonly();

  constructor(
    readonly id: string,
    private readonly sources: LiveAnswerSources,
  ) {}

  /** Starts reading and listening; `close` ends it. */
  async start(): Promise<void> {
    void this.refresh();
    this.timer = setInterval(() => this.poll(), POLL_MS);
    try {
      const socket = await this.sources.open();
      if (this.closed) return socket.disconnect();
      this.socket = socket;
      this.listen(socket);
    } catch {
      // Without the live connection the page reads every 5 seconds; `connection` says so.
      this.link.set('down');
    }
  }

  close(): void {
    this.closed = true;
    clearInterval(this.timer);
    this.socket?.emit(LIVE.unsubscribe, { answerId: this.id });
    this.socket?.disconnect();
  }

  /** Reads the stored answer now. */
  async refresh(): Promise<void> {
    this.heardAt = Date.now();
    const asked = this.revision;
    try {
      const answer = await this.sources.read(this.id);
      this.fault.set(undefined);
      // Nothing newer came in meanwhile: what is stored is what is true.
      this.accept(answer, asked === this.revision);
    } catch (error) {
      if (!this.closed) this.fault.set(error);
    }
  }

  private listen(socket: LiveSocket): void {
    socket.on('connect', () => {
      this.link.set('live');
      socket.emit(LIVE.subscribe, { answerId: this.id }, (raw) =>
        this.subscribed(raw),
      );
      void this.refresh();
    });
    socket.on('disconnect', () => this.link.set('down'));
    socket.on('connect_error', () => this.link.set('down'));
    socket.on(LIVE.answer, (raw) => {
      this.heardAt = Date.now();
      const parsed = AnswerSchema.safeParse(raw);
      if (parsed.success) this.accept(parsed.data, false);
    });
    socket.on(LIVE.progress, (raw) => {
      const parsed = ProgressEventSchema.safeParse(raw);
      if (!parsed.success || parsed.data.answerId !== this.id) return;
      this.heardAt = Date.now();
      this.known.update((known) =>
        addProgress(known, parsed.data, this.state()),
      );
    });
  }

  private subscribed(raw: unknown): void {
    const reply = SubscribeReplySchema.safeParse(raw);
    // A refusal needs no words of its own: the read beside it says why.
    if (reply.success && reply.data.ok) this.accept(reply.data.answer, false);
  }

  private accept(incoming: Answer, authoritative: boolean): void {
    if (this.closed || incoming.id !== this.id) return;
    const current = this.state();
    if (current && !authoritative && isOlder(incoming, current)) return;
    this.revision += 1;
    this.state.set(incoming);
  }

  private poll(): void {
    const answer = this.state();
    const quiet = Date.now() - this.heardAt >= QUIET_MS;
    if ((this.link() !== 'live' || quiet) && (!answer || hasOpenStage(answer)))
      void this.refresh();
  }
}
