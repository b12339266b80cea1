import type { CharSpan, Evidence, Transcript } from '@interview/contracts';
import { findAsides } from '../asides/find-asides';
import { machineText } from '../asides/machine-text';
import { merged, placed } from '../asides/place-machine-text';
import { findFillers } from '../measures/fillers';
import type { Filler } from '../measures/fillers';
import { wordTerms } from '../relevance/content-terms';
import type { Term } from '../relevance/content-terms';
import { cleanText } from './clean-text';
import { findWords } from './find-words';
import type { TextWord } from './find-words';
import { quietText } from './quiet-text';
import { sentenceBreaks } from './sentence-breaks';
import type { PausedWord } from './sentence-breaks';
import { evidenceFinder, isAligned, timingOf } from './timing';
import type { Timing } from './timing';
import { readSentences } from './wink-reader';
import type { Token, WinkSentence } from './wink-reader';

export interface ReadSentence extends WinkSentence {
  /** S1, S2 … */
  readonly id: string;
  /** Character ranges are into `AnswerReading.text`. */
  readonly words: readonly TextWord[];
  /** Its words as they are looked for. */
  readonly terms: readonly Term[];
}

/** An answer as plain data: what every measure works on. */
export interface AnswerReading {
  readonly transcript: Transcript;
  /** The cleaned text. Ranges of words, tokens and sentences are into it. */
  readonly text: string;
  readonly words: readonly TextWord[];
  readonly fillers: readonly Filler[];
  /** Those of `sentences`: what judges an answer looks at these. */
  readonly counted: readonly TextWord[];
  /** `text` with fillers, words of low confidence and bits of machine text blanked out; every other character stays in its place. */
  readonly quiet: string;
  /** Read from `quiet`, so that a filler changes nothing; their words are all words, fillers included. */
  readonly sentences: readonly ReadSentence[];
  /** All tokens of `sentences`, and all terms, in order. */
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  /** Sentences that speak to the software: no part of `sentences`, so nothing rests on them. */
  readonly asides: readonly ReadSentence[];
  readonly timing: Timing | null;
  /** Evidence for a range of `text`: the range in the transcript's text, and when it was said. */
  evidenceOf(span: CharSpan): Evidence;
}

/** Reads a transcript. Never throws, whatever the text holds; time is linear in its length. */
export function readAnswer(transcript: Transcript): AnswerReading {
  const clean = cleanText(transcript.text);
  const timing = timingOf(transcript);
  const find = evidenceFinder(timing, transcript.text);
  const evidenceOf = (span: CharSpan) => find(clean.toOriginal(span));
  const words = findWords(clean.text);
  const fillers = findFillers(clean.text, words);
  const paused = timing ? withPauses(words, evidenceOf) : words;
  const machine = machineText(clean.text);
  const { apart, within } = placed(clean.text, machine);
  const breaks = merged(sentenceBreaks(clean.text, paused), apart);
  const left = [
    ...within,
    ...fillers,
    ...doubtful(words, timing, transcript, clean.toOriginal),
  ];
  const quiet = quietText(
    clean.text,
    left.sort((a, b) => a.startChar - b.startChar),
  );
  const all = withWords(readSentences(quiet, breaks), words);
  const isAside = findAsides(clean.text, transcript.text, all, machine);
  const asides = all.filter((_, at) => isAside[at]);
  const sentences =
    asides.length === 0 ? all : all.filter((_, at) => !isAside[at]);
  return {
    transcript,
    text: clean.text,
    words,
    fillers,
    counted:
      asides.length === 0 ? words : joined(sentences.map((s) => s.words)),
    quiet,
    sentences,
    tokens: joined(sentences.map((s) => s.tokens)),
    terms: joined(sentences.map((s) => s.terms)),
    asides,
    timing,
    evidenceOf,
  };
}

/** Some lists as one. A loop: "flat" takes a twentieth of an analysis where it is called for every list of words. */
function joined<T>(lists: readonly (readonly T[])[]): T[] {
  const all: T[] = [];
  for (const list of lists) for (const item of list) all.push(item);
  return all;
}

/** The words, each with the silence since the last timed one. */
function withPauses(
  words: readonly TextWord[],
  evidenceOf: (span: CharSpan) => Evidence,
): PausedWord[] {
  let saidUntil: number | null = null;
  return words.map((word) => {
    const { startSec, endSec } = evidenceOf(word);
    const pauseBeforeSec =
      saidUntil === null || startSec === null ? null : startSec - saidUntil;
    saidUntil = endSec ?? saidUntil;
    return { ...word, pauseBeforeSec };
  });
}

/** A recogniser's word below this probability is as likely wrong as right, or worse. */
const LOW_CONFIDENCE = 0.3;

/** Recognised words that nobody has confirmed and that the recogniser itself doubts. */
function doubtful(
  words: readonly TextWord[],
  timing: Timing | null,
  { source, text }: Transcript,
  toOriginal: (span: CharSpan) => CharSpan,
): TextWord[] {
  if (source !== 'speech' || !timing) return [];
  const starts = new Set(
    timing.words
      .filter((w) => (w.confidence ?? 1) < LOW_CONFIDENCE && isAligned(w, text))
      .map((w) => w.startChar),
  );
  return starts.size === 0
    ? []
    : words.filter((word) => starts.has(toOriginal(word).startChar));
}

/** Gives each sentence its words and its number; a sentence of signs alone is left out. */
function withWords(
  sentences: readonly WinkSentence[],
  words: readonly TextWord[],
): ReadSentence[] {
  let next = 0;
  const read: ReadSentence[] = [];
  sentences.forEach((sentence, at) => {
    const isLast = at === sentences.length - 1;
    const own: TextWord[] = [];
    for (; next < words.length; next += 1) {
      const word = words[next];
      if (!word || (word.startChar >= sentence.endChar && !isLast)) break;
      own.push(word);
    }
    if (own.length > 0)
      read.push({
        startChar: sentence.startChar,
        endChar: sentence.endChar,
        sentiment: sentence.sentiment,
        tokens: sentence.tokens,
        id: `S${read.length + 1}`,
        words: own,
        terms: wordTerms(sentence.tokens),
      });
  });
  return read;
}
