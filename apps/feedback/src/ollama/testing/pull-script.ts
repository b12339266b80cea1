/** How the double plays one pull. */
export interface PullScript {
  /** Bytes of the layers, weights first. */
  layers?: number[];
  /** In how many lines the first layer comes; the others come in one. */
  steps?: number;
  /** Between two lines, in ms. */
  stepMs?: number;
  /** Status and error instead of a stream. */
  status?: number;
  error?: string;
  /** Body of an error that is not JSON. */
  plainError?: string;
  /** Sent as it is after the first line of a layer. */
  badLine?: string;
  /**
   * success: the usual end. missing: no last line. error: an error line. hang: silence. ticks: the same line
   * again and again, as when the server itself gets no more bytes. cut: the connection breaks.
   */
  end?: 'success' | 'missing' | 'error' | 'hang' | 'ticks' | 'cut';
  /** Lines of the first layer before an end that is none; all of them by default. */
  endAfter?: number;
}

export interface PullRecord {
  body: Record<string, unknown>;
  model: string;
  /** Bytes of the first layer that were there before. */
  from: number;
  /** Ms from the request until its connection closed; null while it is open. */
  closedAfterMs: number | null;
  /** Whether the client closed it before the answer was complete. */
  abandoned: boolean;
}
