import type {
  CharSpan,
  PointCoverage,
  Question,
  StoryPart,
} from '@interview/contracts';
import type { SentencePart } from '../measures/structure';
import type { TextWord } from '../reading/find-words';
import type { AnswerReading } from '../reading/read-answer';
import type { TopicFit } from '../relevance/topic-fit';
import {
  CONTRAST,
  EPISODE,
  EXAMPLE,
  HEDGES,
  ORDER,
  OUTCOME,
  REASON,
  REFLECTION,
  RESULT,
  SETTING,
  VAGUE,
} from './cue-words';
import { findSpecifics } from './find-specifics';
import type { Specific } from './find-specifics';
import { deedOf, LIGHT_VERBS, looseVerbs, ownActions } from './own-actions';
import type { OwnAction } from './own-actions';
import { plainText } from './plain-text';
import { plainWords } from './plain-words';
import type { PlainWord } from './plain-words';
import { sentenceKind } from './sentence-kind';
import type { SentenceKind } from './sentence-kind';

/** Words that count, and where they stand in the cleaned text. */
export interface Find extends CharSpan {
  /** Its plain words: forms, or for hedges the words as said. */
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
  /** Words that set a scene: where, in which role, what was wrong. */
  readonly setting: readonly Find[];
  readonly outcome: readonly Find[];
  /** Words that say a result outright. */
  readonly result: readonly Find[];
  readonly reflection: readonly Find[];
  readonly reason: readonly Find[];
  readonly order: readonly Find[];
  readonly contrast: readonly Find[];
  readonly example: readonly Find[];
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
  const plain: TextWord[] = [];
  const sentenceWords: number[] = [];
  for (const { words } of sentences) {
    const before = plain.length;
    for (const word of words) if (heard(word)) plain.push(word);
    if (plain.length > before) sentenceWords.push(plain.length - before);
  }
  const said = plainWords(plain, quiet);
  const actions = ownActions(said);
  const verbsOf = (subject: 'I' | 'we') =>
    new Set(
      actions
        .filter((a) => a.subject === subject && !LIGHT_VERBS.has(a.verb))
        .map((a) => deedOf(a.verb)),
    ).size;
  const known = new Set(actions.map((a) => deedOf(a.verb)));
  const loose = new Set([...looseVerbs(said)].map(deedOf));
  const all = plainText(said);
  const find = (pattern: RegExp, within = all): Find[] => {
    const finds: Find[] = [];
    for (const match of within.text.matchAll(pattern)) {
      const text = match[0].trimEnd();
      const span = within.spanOf(match.index, match.index + text.length);
      finds.push({ text, ...span });
    }
    return finds;
  };
  const episode = find(EPISODE);
  const told = sentencesOf(episode, sentences);
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
    episode,
    setting: find(SETTING),
    outcome: find(OUTCOME),
    result: find(RESULT),
    reflection: find(REFLECTION),
    reason: find(REASON),
    order: find(ORDER),
    contrast: find(CONTRAST),
    example: find(EXAMPLE),
    vague: find(VAGUE),
    hedges: find(HEDGES, plainText(said, 'lower')),
    kinds: sentenceTexts(said, sentences).map((text, at) =>
      sentenceKind(text, parts[at]?.part ?? null, told.has(at)),
    ),
    plain: plain.map((word) => word.lower),
    plainWords: plain.length,
    sentenceWords,
  };
}

/** The plain words of each sentence, as they are said. */
function sentenceTexts(
  said: readonly PlainWord[],
  sentences: readonly CharSpan[],
): string[] {
  let next = 0;
  return sentences.map(({ endChar }, at) => {
    const isLast = at === sentences.length - 1;
    const from = next;
    while (
      next < said.length &&
      ((said[next]?.startChar ?? 0) < endChar || isLast)
    )
      next += 1;
    return said
      .slice(from, next)
      .map((word) => word.lower)
      .join(' ');
  });
}

/** Places of the sentences that some finds, in order, begin in. */
function sentencesOf(
  finds: readonly Find[],
  sentences: readonly CharSpan[],
): ReadonlySet<number> {
  const places = new Set<number>();
  let at = 0;
  for (const { startChar } of finds) {
    while (
      at < sentences.length - 1 &&
      (sentences[at]?.endChar ?? 0) <= startChar
    )
      at += 1;
    places.add(at);
  }
  return places;
}

/** Number of different texts among some finds. */
export function different(finds: readonly { readonly text: string }[]): number {
  return new Set(finds.map((f) => f.text)).size;
}
