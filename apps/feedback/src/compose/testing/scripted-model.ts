import { ModelFault } from '../../ollama/language-model';
import type {
  LanguageModel,
  ModelFaultCode,
  ModelRequest,
  ModelStatus,
} from '../../ollama/language-model';

export interface Script {
  deltas?: readonly string[];
  /** Thrown after the deltas. */
  fault?: ModelFaultCode;
  /** Says nothing more after the deltas until it is aborted. */
  hang?: boolean;
}

/** A language model that plays scripts, one per request; the last one is played again. */
export class ScriptedModel implements LanguageModel {
  readonly requests: ModelRequest[] = [];
  /** Requests that were not played to their end. */
  left = 0;

  constructor(
    private readonly scripts: readonly [Script, ...Script[]],
    public status: ModelStatus = { state: 'available', model: 'scripted:1b' },
    private readonly place = 'this server',
  ) {}

  async probe(): Promise<ModelStatus> {
    return this.status;
  }

  async warmUp(): Promise<boolean> {
    return false;
  }

  async *generate(
    request: ModelRequest,
    signal: AbortSignal,
  ): AsyncGenerator<string> {
    const script =
      this.scripts[Math.min(this.requests.length, this.scripts.length - 1)] ??
      this.scripts[0];
    this.requests.push(request);
    this.left++;
    for (const delta of script.deltas ?? []) {
      await Promise.resolve();
      if (signal.aborted) throw new ModelFault('aborted');
      request.fromPlace?.(this.place);
      yield delta;
    }
    if (script.hang)
      await new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    if (signal.aborted) throw new ModelFault('aborted');
    if (script.fault) throw new ModelFault(script.fault);
    this.left--;
  }
}
