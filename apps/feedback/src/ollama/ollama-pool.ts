import { CircuitBreaker } from './circuit-breaker';
import type { BreakerSettings } from './circuit-breaker';
import type {
  LanguageModel,
  ModelFaultCode,
  ModelRequest,
  ModelStatus,
} from './language-model';
import { ModelFault } from './language-model';

interface Server {
  model: LanguageModel;
  breaker: CircuitBreaker;
  status: ModelStatus | null;
  running: number;
  /** Counts the requests, so that servers with equal load take turns. */
  used: number;
}

export interface PoolPorts {
  now: () => number;
  /** 0 to 1. */
  random: () => number;
  /** Waits for servers whose queue is full, in ms, one after the other. */
  backoffMs?: readonly number[];
  breaker?: BreakerSettings;
}

const BACKOFF_MS = [500, 1_500, 4_000];
/** Another server may do better. What was written already cannot be taken back, so only before the first text. */
const ELSEWHERE = new Set<ModelFaultCode>([
  'no-server',
  'no-model',
  'busy',
  'server-error',
  'broken-stream',
]);
/** A full queue is a healthy server, a refusal is about the request, a text cut off about the model. */
const COUNTS_AGAINST = new Set<ModelFaultCode>([
  'no-server',
  'server-error',
  'broken-stream',
  'first-token-timeout',
  'idle-timeout',
]);

const sleep = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    if (signal.aborted) done();
    else signal.addEventListener('abort', done, { once: true });
  });

/**
 * Several model servers as one: each request goes to the one with least to do, moves on when that one
 * fails before it has written, and waits a little where all queues are full.
 */
export class OllamaPool implements LanguageModel {
  private readonly servers: Server[];
  /** What the last probe told to be writing, weights and all. */
  private chosen: (ModelStatus & { state: 'available' }) | null = null;

  constructor(
    models: readonly [LanguageModel, ...LanguageModel[]],
    private readonly ports: PoolPorts,
  ) {
    this.servers = models.map((model) => ({
      model,
      breaker: new CircuitBreaker(ports.now, ports.breaker),
      status: null,
      running: 0,
      used: 0,
    }));
  }

  /** The first server that has a model decides which; where none has, the first that answers says why. */
  async probe(): Promise<ModelStatus> {
    await Promise.all(
      this.servers.map(async (server) => {
        server.status = await server.model.probe();
      }),
    );
    const all = this.servers.flatMap((s) => (s.status ? [s.status] : []));
    this.chosen = all.find((s) => s.state === 'available') ?? null;
    const status =
      this.chosen ?? all.find((s) => s.state === 'no-model') ?? all[0];
    if (!status) throw new Error('a pool has at least one server');
    return status;
  }

  async warmUp(): Promise<boolean> {
    const news = await Promise.all(this.servers.map((s) => s.model.warmUp()));
    return news.includes(true);
  }

  async *generate(
    request: ModelRequest,
    signal: AbortSignal,
  ): AsyncGenerator<string> {
    const waits = this.ports.backoffMs ?? BACKOFF_MS;
    for (let round = 0; ; round++) {
      const fault = yield* this.oneRound(request, signal);
      if (fault === null) return;
      const wait = waits[round];
      if (fault.code !== 'busy' || wait === undefined) throw fault;
      // Spread out, so that workers do not come back at the same moment.
      await sleep(wait * (0.5 + this.ports.random() / 2), signal);
      if (signal.aborted) throw new ModelFault('aborted');
    }
  }

  /** Asks one server after the other until one writes. Returns the last fault, null when it is written. */
  private async *oneRound(
    request: ModelRequest,
    signal: AbortSignal,
  ): AsyncGenerator<string, ModelFault | null> {
    const tried = new Set<Server>();
    const faults: ModelFault[] = [];
    for (;;) {
      const server = this.next(request.model, tried);
      // A server that is full matters more than one that is gone: waiting helps.
      if (!server)
        return (
          faults.find((fault) => fault.code === 'busy') ??
          faults.at(-1) ??
          new ModelFault('resting')
        );
      tried.add(server);
      let began = false;
      let ended = false;
      server.running++;
      server.used++;
      server.breaker.began();
      try {
        for await (const delta of server.model.generate(request, signal)) {
          began = true;
          yield delta;
        }
        ended = true;
        server.breaker.succeeded();
        return null;
      } catch (error) {
        if (!(error instanceof ModelFault)) throw error;
        ended = true;
        if (COUNTS_AGAINST.has(error.code)) server.breaker.failed();
        else server.breaker.undecided();
        if (began || !ELSEWHERE.has(error.code)) throw error;
        faults.push(error);
      } finally {
        if (!ended) server.breaker.undecided();
        server.running--;
      }
    }
  }

  /** Whether the server has the model; in the weights that a feedback names, where both are known. */
  private writes(status: ModelStatus, model: string): boolean {
    if (status.state !== 'available' || status.model !== model) return false;
    const named = this.chosen?.model === model ? this.chosen.digest : undefined;
    return !named || !status.digest || status.digest === named;
  }

  /** The server with least to do among those that have the model and may be asked. */
  private next(model: string, tried: ReadonlySet<Server>): Server | undefined {
    return this.servers
      .filter(
        (s) =>
          !tried.has(s) &&
          s.breaker.allows &&
          (s.status === null || this.writes(s.status, model)),
      )
      .sort((a, b) => a.running - b.running || a.used - b.used)[0];
  }
}
