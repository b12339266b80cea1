import type { HeardWord } from '../speech-engine';

/** A token of text as the decoder wrote it. */
export interface WhisperToken {
  id: number;
  /** Where the model's attention is when it writes it, in seconds of the sound it was given. */
  startSec: number;
  /** Probability of the token among all that were allowed; null if it could not be read. */
  probability: number | null;
}

const REPLACEMENT = '\uFFFD';
const ONLY_PUNCTUATION = /^[\p{P}\p{S}]+$/u;
/** Punctuation that opens: it belongs to the word after it. */
const OPENING = /^["'“‘«¡¿([{]+$/u;

/**
 * Groups tokens into words. A token may be part of a character (bytes), of a word, or punctuation.
 * @param tokens text tokens only, in order
 * @param endSec where the last token ends
 * @param decode text of some token ids, leading space included
 */
export function wordsOfTokens(
  tokens: readonly WhisperToken[],
  endSec: number,
  decode: (ids: number[]) => string,
): HeardWord[] {
  const groups: { text: string; tokens: WhisperToken[] }[] = [];
  let open: WhisperToken[] = [];
  let joinNext = false;
  for (const [i, token] of tokens.entries()) {
    open.push(token);
    const text = decode(open.map(({ id }) => id));
    // Part of a character: wait for the rest of its bytes.
    if (text.endsWith(REPLACEMENT) && i < tokens.length - 1) continue;
    const last = groups.at(-1);
    const bare = text.trim();
    const opens = OPENING.test(bare) && text.startsWith(' ');
    const glued = !text.startsWith(' ') || bare === '';
    if (last && (joinNext || (glued && !opens))) {
      last.text += joinNext ? text.trimStart() : text;
      last.tokens.push(...open);
    } else groups.push({ text, tokens: open });
    joinNext = opens;
    open = [];
  }
  return groups.flatMap((group, g) => {
    const text = group.text.replaceAll(REPLACEMENT, '').trim();
    if (!text) return [];
    const spoken = group.tokens.filter(
      ({ id }) => !ONLY_PUNCTUATION.test(decode([id]).trim()),
    );
    const [first = group.tokens[0]] = spoken;
    if (!first) return [];
    return [
      {
        text,
        startSec: first.startSec,
        endSec: Math.max(first.startSec, endOfSpeech(group, groups[g + 1])),
        confidence: confidenceOf(spoken.length > 0 ? spoken : group.tokens),
      },
    ];
  });

  /** A word ends where the token after its last sound begins: closing punctuation takes up a pause, not speech. */
  function endOfSpeech(
    group: { tokens: WhisperToken[] },
    next: { tokens: WhisperToken[] } | undefined,
  ): number {
    const after = group.tokens.findLastIndex(
      ({ id }) => !ONLY_PUNCTUATION.test(decode([id]).trim()),
    );
    return (
      group.tokens[after + 1]?.startSec ?? next?.tokens[0]?.startSec ?? endSec
    );
  }
}

/** Probability of the word: the product of its tokens', each given what stands before it. */
function confidenceOf(tokens: readonly WhisperToken[]): number | null {
  let product = 1;
  for (const { probability } of tokens) {
    if (probability === null) return null;
    product *= probability;
  }
  return Math.min(1, Math.max(0, product));
}

/**
 * Below this mean log-probability a decoded text is invented more often than heard; the threshold of another
 * dictation program, where it removed nearly all invented endings over 4,800 dictations. Not yet checked here
 * with true weights.
 */
const MIN_MEAN_LOG_PROBABILITY = -1.25;

/** Whether the decoder itself doubted a whole segment. False where probabilities are not known. */
export function isInvented(tokens: readonly WhisperToken[]): boolean {
  const logs = tokens.flatMap(({ probability }) =>
    probability === null ? [] : [Math.log(Math.max(probability, 1e-10))],
  );
  if (logs.length === 0) return false;
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return mean < MIN_MEAN_LOG_PROBABILITY;
}

/**
 * Most tokens that speech of this length can need: twelve a second is twice what the fastest talkers fill, so
 * that a decoder caught in a loop ends early. The model itself takes 448 with the prompt.
 */
export function maxTokensFor(durationSec: number): number {
  return Math.min(440, Math.ceil(24 + durationSec * 12));
}
