import { AppError } from '@interview/service-kit';
import { Agent } from 'undici';
import { asModelFault } from '../ollama/as-model-fault';
import type { ModelFaultCode } from '../ollama/language-model';
import { clientFor } from '../ollama/ollama-transport';
import { StallTimer } from '../ollama/stall-timer';
import { meaningOf, pullFault } from './pull-fault';
import type { PullFaultCode } from './pull-fault';
import { PullLineSchema } from './pull-line';
import type { PullLine } from './pull-line';

/** A server that fetches models for itself. */
export interface ModelServer {
  /** Whether it is there. Never throws, and ends within its own deadline. */
  answers(): Promise<boolean>;
  /**
   * Has the server fetch a model, or the rest of it; what it tells on the way. Ending the loop or aborting the
   * signal closes the connection, and the server keeps what it has.
   * @throws AppError of pullFault
   */
  pull(model: string, signal: AbortSignal): AsyncIterable<PullLine>;
}

export interface ModelServerSettings {
  url: string;
  /** For a connection, and for a look at the server, in ms. */
  connectMs: number;
  /** Longest time without a byte or a next step, in ms; checking a large file takes minutes. */
  idleMs: number;
}

const MEANS: Record<ModelFaultCode, PullFaultCode> = {
  'no-server': 'no-server',
  'no-model': 'refused',
  busy: 'busy',
  refused: 'refused',
  'server-error': 'server-error',
  'first-token-timeout': 'stalled',
  'idle-timeout': 'stalled',
  'broken-stream': 'broken-stream',
  'cut-off': 'broken-stream',
  resting: 'busy',
  aborted: 'cancelled',
};
/** Here the server has said something. */
const SPOKEN = new Set<ModelFaultCode>(['no-model', 'refused', 'server-error']);

/** Ollama over its npm client. One connection pool per instance: call close() at the end. */
export class OllamaServer implements ModelServer {
  private readonly agent: Agent;

  constructor(private readonly settings: ModelServerSettings) {
    this.agent = new Agent({
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { timeout: settings.connectMs },
    });
  }

  async answers(): Promise<boolean> {
    const signal = AbortSignal.timeout(this.settings.connectMs);
    try {
      await clientFor(this.settings.url, this.agent, signal).version();
      return true;
    } catch {
      return false; // Whatever it was: nobody there can be asked now.
    }
  }

  async *pull(model: string, signal: AbortSignal): AsyncGenerator<PullLine> {
    if (signal.aborted) throw pullFault('cancelled', model);
    const { url, idleMs } = this.settings;
    const ending = new AbortController();
    const timer = new StallTimer(idleMs, idleMs, () => ending.abort());
    const either = AbortSignal.any([signal, ending.signal]);
    let last = '';
    try {
      const client = clientFor(url, this.agent, either);
      for await (const value of await client.pull({ model, stream: true })) {
        const line = PullLineSchema.safeParse(value);
        if (!line.success) throw pullFault('broken-stream', model);
        // A server that is stuck itself repeats its last line: that is no sign of life.
        const told = JSON.stringify(line.data);
        if (told !== last) timer.sign();
        last = told;
        yield line.data;
      }
    } catch (error) {
      const { aborted } = signal;
      throw faultOf(error, model, { aborted, stalled: timer.stalled });
    } finally {
      timer.stop();
      ending.abort();
    }
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await this.agent.destroy();
  }
}

function faultOf(
  error: unknown,
  model: string,
  state: Parameters<typeof asModelFault>[1],
) {
  if (error instanceof AppError) return error;
  const { code } = asModelFault(error, state);
  const text = error instanceof Error ? error.message : '';
  const meaning = SPOKEN.has(code) ? meaningOf(text) : 'server-error';
  return pullFault(
    meaning === 'server-error' ? MEANS[code] : meaning,
    model,
    error,
  );
}
