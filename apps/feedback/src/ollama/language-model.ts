/** What is known of the model server, from the last look at it. */
export type ModelStatus =
  | {
      state: 'available';
      model: string;
      /** Of the exact weights, where the server tells it. */
      digest?: string;
    }
  | {
      state: 'off' | 'no-server' | 'no-model';
      /** For the operator: what was tried and what to do. */
      why: string;
      /** For the person who reads the feedback; null where no model is wanted. */
      fallbackReason: string | null;
    };

export interface ModelMessage {
  role: 'system' | 'user';
  content: string;
}

export interface ModelRequest {
  model: string;
  messages: ModelMessage[];
  /** JSON schema that the text has to follow. */
  schema: Record<string, unknown>;
  /** How words are chosen: for what has to come out the same again. Left out: as the adapter has it. */
  sampling?: { temperature: number; seed: number };
  /** Most tokens that may be written; whoever asks leaves room for them in the window. Left out: as the adapter has it. */
  answerTokens?: number;
  /** Told before the text which server writes it, see `placeOf`: several may stand behind one model. */
  fromPlace?: (place: string) => void;
}

export type ModelFaultCode =
  | 'no-server'
  | 'no-model'
  | 'busy'
  | 'refused'
  | 'server-error'
  | 'first-token-timeout'
  | 'idle-timeout'
  | 'broken-stream'
  | 'cut-off'
  | 'resting'
  | 'aborted';

/** For people: why the model's text was not used. */
const SENTENCES: Record<ModelFaultCode, string> = {
  'no-server': 'The language model server did not answer.',
  'no-model': 'The language model is not installed on its server any more.',
  busy: 'The language model server was too busy.',
  refused: 'The language model server refused the request.',
  'server-error': 'The language model server reported an error.',
  'first-token-timeout': 'The language model took too long to begin.',
  'idle-timeout': 'The language model stopped in the middle.',
  'broken-stream': 'The connection to the language model broke off.',
  'cut-off': 'The language model wrote more than fits.',
  resting:
    'The language model failed several times in a row and is left alone for a while.',
  aborted: 'The request was cancelled.',
};

/** Why a generation failed. Never carries the server's own words, which may quote the prompt. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';

  constructor(
    readonly code: ModelFaultCode,
    options: { cause?: unknown } = {},
  ) {
    super(SENTENCES[code], options);
  }

  /** Whether a second try can help at once; a full queue needs longer. */
  get passing(): boolean {
    return !['no-server', 'no-model', 'busy', 'resting', 'aborted'].includes(
      this.code,
    );
  }
}

/** A language model that writes JSON by a schema. */
export interface LanguageModel {
  /** Looks at the server. Never throws, and ends within its own deadline. */
  probe(): Promise<ModelStatus>;
  /**
   * Loads what the last probe found and tries it once on a small schema; does nothing the second time.
   * The next probe knows the verdict. Never throws.
   * @returns whether the verdict is new
   */
  warmUp(): Promise<boolean>;
  /**
   * Text as it is written. Ending the loop or aborting the signal closes the connection.
   * @throws ModelFault
   */
  generate(request: ModelRequest, signal: AbortSignal): AsyncIterable<string>;
}
