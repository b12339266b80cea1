import type {
  CharSpan,
  Evidence,
  PartShare,
  StoryPart,
} from '@interview/contracts';
import type { AnswerReading, ReadSentence } from '../reading/read-answer';
import type { Token } from '../reading/wink-reader';
import { roundTo } from './measure';
import { SENTENCE_END, STATE_VERBS, STRUCTURE_CUES } from './structure-cues';

/** Order in which the parts are given. */
const STORY_PARTS: readonly StoryPart[] = [
  'situation',
  'task',
  'action',
  'result',
];
/** Of two parts with the same weight of cues, the rarer one wins: answers seldom say a result by accident. */
const PRECEDENCE: readonly StoryPart[] = [
  'result',
  'task',
  'action',
  'situation',
];

export interface StoryReading {
  readonly part: StoryPart | null;
  /** Ranges into the cleaned text, in order, not overlapping. */
  readonly cues: readonly CharSpan[];
}

interface Hit extends CharSpan {
  readonly part: StoryPart;
  readonly weight: number;
}

/**
 * The story part that each sentence's cues speak for: the part with the greatest weight of cues, null without
 * a cue. The cues given are those of that part.
 */
export function storyReadings(
  text: string,
  sentences: readonly ReadSentence[],
): StoryReading[] {
  const hits = sentences.map(({ tokens }) => deeds(tokens));
  // All sentences at once: a pattern costs more to start than to run over one sentence.
  const { said, offsets } = apart(text, sentences);
  for (const { part, weight, pattern } of STRUCTURE_CUES) {
    let at = 0;
    for (const match of said.matchAll(pattern)) {
      while ((offsets[at + 1] ?? Infinity) <= match.index) at += 1;
      const startChar =
        (sentences[at]?.startChar ?? 0) + match.index - (offsets[at] ?? 0);
      const endChar = startChar + match[0].trimEnd().length;
      hits[at]?.push({ part, weight, startChar, endChar });
    }
  }
  return hits.map(readingOf);
}

/** The sentences in lower case one after another, and where each begins. */
function apart(
  text: string,
  sentences: readonly ReadSentence[],
): { said: string; offsets: number[] } {
  const offsets: number[] = [];
  let said = '';
  for (const { startChar, endChar } of sentences) {
    offsets.push(said.length);
    said += lowered(text.slice(startChar, endChar)) + SENTENCE_END;
  }
  return { said, offsets };
}

function readingOf(hits: readonly Hit[]): StoryReading {
  const weights = new Map<StoryPart, number>();
  for (const hit of hits)
    weights.set(hit.part, (weights.get(hit.part) ?? 0) + hit.weight);
  let part: StoryPart | null = null;
  for (const candidate of PRECEDENCE)
    if ((weights.get(candidate) ?? 0) > (part ? (weights.get(part) ?? 0) : 0))
      part = candidate;
  return { part, cues: merged(hits.filter((hit) => hit.part === part)) };
}

/** Lower case, unless that would move characters ("İ" becomes two): a pattern that ignores case costs four times as much. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** "I rewrote", "we then called": a subject and a past verb of doing, at most one adverb between them. */
function deeds(tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  tokens.forEach((subject, at) => {
    if (!/^(?:i|we)$/i.test(subject.text)) return;
    const next = tokens[at + 1];
    const verb = next?.pos === 'ADV' ? tokens[at + 2] : next;
    if (!verb || STATE_VERBS.has(verb.lemma)) return;
    if (isPastVerb(verb))
      hits.push({
        part: 'action',
        weight: 1,
        startChar: subject.startChar,
        endChar: verb.endChar,
      });
  });
  return hits;
}

/** Past forms that wink does not lead back to a verb, or that equal the verb's dictionary form. */
const PAST_FORMS = new Set(
  'cut put set split shut led rewrote rebuilt rethought redid overhauled refactored'.split(
    ' ',
  ),
);

function isPastVerb({ text, lemma, pos }: Token): boolean {
  const lower = text.toLowerCase();
  if (PAST_FORMS.has(lower)) return true;
  if (pos !== 'VERB') return false;
  return lower.endsWith('ed') || (lower !== lemma && !/(?:s|ing)$/.test(lower));
}

/** Joins ranges that overlap. */
function merged(hits: readonly CharSpan[]): CharSpan[] {
  const spans: CharSpan[] = [];
  for (const { startChar, endChar } of [...hits].sort(
    (a, b) => a.startChar - b.startChar || b.endChar - a.endChar,
  )) {
    const last = spans.at(-1);
    if (last && startChar < last.endChar)
      spans[spans.length - 1] = {
        ...last,
        endChar: Math.max(last.endChar, endChar),
      };
    else spans.push({ startChar, endChar });
  }
  return spans;
}

export interface SentencePart {
  readonly part: StoryPart | null;
  readonly cues: Evidence[];
}

/** Part and cues of every sentence, in order. */
export function storyParts({
  quiet,
  sentences,
  evidenceOf,
}: AnswerReading): SentencePart[] {
  return storyReadings(quiet, sentences).map(({ part, cues }) => ({
    part,
    cues: cues.map(evidenceOf),
  }));
}

/** Share of the answer's words in each part, always all four; sentences without a cue are in none. */
export function partShares(
  { sentences, counted }: AnswerReading,
  parts: readonly SentencePart[],
): PartShare[] {
  return STORY_PARTS.map((part) => {
    const own = sentences.filter((_, at) => parts[at]?.part === part);
    const count = own.reduce((sum, sentence) => sum + sentence.words.length, 0);
    return {
      part,
      wordShare: counted.length === 0 ? 0 : roundTo(count / counted.length, 3),
      sentenceIds: own.map((sentence) => sentence.id),
    };
  });
}
