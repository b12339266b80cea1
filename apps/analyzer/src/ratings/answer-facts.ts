import type {
  CharSpan,
  PointCoverage,
  Question,
  StoryPart,
} from '@interview/contracts';
import type { SentencePart } from '../measures/structure';
import type { AnswerReading } from '../reading/read-answer';
import type { TopicFit } from '../relevance/topic-fit';
import {
  CONTRAST,
  EPISODE,
  EXAMPLE,
  GENERAL,
  HEDGES,
  ORDER,
  OUTCOME,
  REASON,
  REFLECTION,
  VAGUE,
} from './cue-words';
import { findSpecifics } from './find-specifics';
import type { Specific } from './find-specifics';
import { looseVerbs, ownActions } from './own-actions';
import type { OwnAction } from './own-actions';
import { plainText } from './plain-text';
import { sentenceKind } from './sentence-kind';
import type { SentenceKind } from './sentence-kind';

/** Words that count, and where they stand in the cleaned text. */
export interface Find extends CharSpan {
  /** Lower case. */
  readonly text: string;
}

/** What the ratings rest on: all of it found in the answer's words, fillers left out. */
export interface AnswerFacts {
  readonly question: Question;
  readonly reading: AnswerReading;
  readonly topic: TopicFit;
  readonly points: readonly PointCoverage[];
  readonly parts: readonly (StoryPart | null)[];
  readonly actions: readonly OwnAction[];
  /** Different things the speaker did ("I"), and did with others ("we"). */
  readonly ownVerbs: number;
  readonly sharedVerbs: number;
  /** Different things done of which it was not heard by whom. */
  readonly looseVerbs: number;
  readonly specifics: readonly Specific[];
  readonly episode: readonly Find[];
  readonly outcome: readonly Find[];
  readonly reflection: readonly Find[];
  readonly reason: readonly Find[];
  readonly order: readonly Find[];
  readonly contrast: readonly Find[];
  readonly example: readonly Find[];
  readonly general: readonly Find[];
  readonly vague: readonly Find[];
  readonly hedges: readonly Find[];
  /** What each sentence does, in order. */
  readonly kinds: readonly SentenceKind[];
  /** The words without fillers, lower case. */
  readonly plain: readonly string[];
  /** Words without fillers. */
  readonly plainWords: number;
  /** Words of each sentence without fillers. */
  readonly sentenceWords: readonly number[];
}

export function answerFacts(
  reading: AnswerReading,
  question: Question,
  topic: TopicFit,
  points: readonly PointCoverage[],
  parts: readonly SentencePart[],
): AnswerFacts {
  const { quiet, sentences } = reading;
  const heard = (word: CharSpan) => quiet.charAt(word.startChar) !== ' ';
  const plain = sentences.map((s) => s.words.filter(heard));
  const actions = plain.flatMap(ownActions);
  const verbsOf = (subject: 'I' | 'we') =>
    new Set(actions.filter((a) => a.subject === subject).map((a) => a.verb))
      .size;
  const known = new Set(actions.map((a) => a.verb));
  const loose = new Set(plain.flatMap((words) => [...looseVerbs(words)]));
  const all = plainText(plain);
  const lines = all.text.split('\n');
  const find = (pattern: RegExp): Find[] =>
    Array.from(all.text.matchAll(pattern), (match) => {
      const text = match[0].trimEnd();
      return { text, ...all.spanOf(match.index, match.index + text.length) };
    });
  return {
    question,
    reading,
    topic,
    points,
    parts: parts.map((p) => p.part),
    actions,
    ownVerbs: verbsOf('I'),
    sharedVerbs: verbsOf('we'),
    looseVerbs: [...loose].filter((verb) => !known.has(verb)).length,
    specifics: findSpecifics(all, quiet, sentences),
    episode: find(EPISODE),
    outcome: find(OUTCOME),
    reflection: find(REFLECTION),
    reason: find(REASON),
    order: find(ORDER),
    contrast: find(CONTRAST),
    example: find(EXAMPLE),
    general: find(GENERAL),
    vague: find(VAGUE),
    hedges: find(HEDGES),
    kinds: plain.map((_, at) =>
      sentenceKind(lines[at] ?? '', parts[at]?.part ?? null),
    ),
    plain: plain.flat().map((word) => word.lower),
    plainWords: plain.reduce((sum, words) => sum + words.length, 0),
    sentenceWords: plain.map((words) => words.length).filter((n) => n > 0),
  };
}

/** Number of different texts among some finds. */
export function different(finds: readonly { readonly text: string }[]): number {
  return new Set(finds.map((f) => f.text)).size;
}
