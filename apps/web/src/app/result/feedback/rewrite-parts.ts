/** A stretch of a rewrite; a blank is for the person to fill, and its text says with what. */
export interface RewritePart {
  readonly text: string;
  readonly blank: boolean;
}

/** A rewrite cut at its blanks, "[how many]", in order; nothing is lost but the brackets. */
export function rewriteParts(text: string): RewritePart[] {
  return text
    .split(/(\[[^[\]]+\])/u)
    .filter((part) => part !== '')
    .map((part) =>
      /^\[[^[\]]+\]$/u.test(part)
        ? { text: part.slice(1, -1).trim(), blank: true }
        : { text: part, blank: false },
    );
}
