/** How the double plays one chat. */
export interface ChatScript {
  /** Time for loading the model and reading the prompt: nothing is sent before it, in ms. */
  loadMs?: number;
  /**
   * Texts that are not completed before the chat is released, in the order in which they come, each held by
   * itself; '' holds before anything is sent.
   */
  holdBefore?: string[];
  /** Between two chunks, in ms. */
  chunkMs?: number;
  /** Status and error instead of an answer. */
  status?: number;
  error?: string;
  /** Body of an error that is not JSON. */
  plainError?: string;
  /** Thinking before the text, sent also where thinking was switched off: some models cannot. */
  thinking?: string[];
  /** The text in chunks; without it a draft is written by the schema of the request. */
  chunks?: string[];
  /** Sent as it is instead of the second chunk. */
  badLine?: string;
  /** Size in bytes of what is written at a time: splits characters of several bytes. */
  splitBytes?: number;
  /**
   * done: the usual end. length: num_predict reached. missing: no last chunk. error: an error line.
   * hang: silence. cut: the connection breaks.
   */
  end?: 'done' | 'length' | 'missing' | 'error' | 'hang' | 'cut';
}

export interface ChatRecord {
  body: Record<string, unknown>;
  /** Ms from the request until its connection closed; null while it is open. */
  closedAfterMs: number | null;
  /** Whether the client closed it before the answer was complete. */
  abandoned: boolean;
}

export interface DoubleModel {
  name: string;
  digest?: string;
  capabilities?: string[];
  remote_host?: string;
  /** Writes prose whatever the schema says, as some models do. */
  ignoresFormat?: boolean;
  /** Keys in the order of the schema (rendered path) instead of the alphabet (native chat). */
  keepsOrder?: boolean;
}
