import type {
  CharSpan,
  Feedback,
  FeedbackJob,
  Measure,
  MeasureId,
  PointCoverage,
  Sentence,
  StoryPart,
} from '@interview/contracts';
import { groundsOf, sentenceText } from '../guard/grounds';
import type { Grounds } from '../guard/grounds';
import { statedFeelings } from '../guard/stated-feelings';
import type { StatedFeeling } from '../guard/stated-feelings';
import { isHedged } from './hedges';
import { secondLookAt } from './second-look';
import type { SecondLook } from './second-look';
import { numberPhrases } from './number-phrase';
import type { NumberPhrase } from './number-phrase';

/** A sentence and what in it matters. */
export interface Finding {
  sentence: Sentence;
  focus?: CharSpan;
}

/** What the coach knows of an answer: all of it counted or matched, nothing guessed. */
export interface Facts {
  job: FeedbackJob;
  grounds: Grounds;
  parts: StoryPart[];
  results: Finding[];
  actions: Finding[];
  /** Actions told with "I". */
  ownActions: Finding[];
  /** Actions told with "we" alone. */
  sharedActions: Finding[];
  /** The number that says most, in the result if it has one. */
  number: (NumberPhrase & { sentence: Sentence; inResult: boolean }) | null;
  hasNumbers: boolean;
  feeling: StatedFeeling | null;
  heard: { point: PointCoverage; finding: Finding }[];
  notHeard: PointCoverage[];
  hedged: Finding[];
  /** Words before the first sentence of the result; null without a result. */
  wordsBeforeResult: number | null;
  measure(id: MeasureId): Measure | null;
  /** Null on a first look. */
  again: SecondLook | null;
  /** Whether the feedback that the person contests has the text already. */
  used(text: string): boolean;
}

/** The sentence in which a span begins or, failing that, which it overlaps. */
function sentenceAt(
  sentences: readonly Sentence[],
  span: CharSpan,
): Sentence | undefined {
  return sentences.find(
    (s) => s.startChar < span.endChar && s.endChar > span.startChar,
  );
}

function strongestNumber(
  grounds: Grounds,
  results: readonly Finding[],
): Facts['number'] {
  const inResult = (s: Sentence) => results.some((r) => r.sentence.id === s.id);
  const all = numberPhrases(grounds.answer, grounds.mentions).flatMap(
    (phrase) => {
      const sentence = sentenceAt(grounds.sentences, phrase);
      return sentence
        ? [{ ...phrase, sentence, inResult: inResult(sentence) }]
        : [];
    },
  );
  return all.find((n) => n.inResult && n.weight > 1) ?? all[0] ?? null;
}

/** Reads the job for the coach. */
export function gatherFacts(
  job: FeedbackJob,
  grounds: Grounds = groundsOf(job),
): Facts {
  const { analysis, transcript } = job;
  const { answer, sentences } = grounds;
  const textOf = (s: Sentence) => sentenceText(answer, s);
  const withPart = (part: StoryPart): Finding[] =>
    sentences
      .filter((s) => s.part === part)
      .map((sentence) => ({ sentence, focus: sentence.cues[0] }));
  const results = withPart('result');
  const actions = withPart('action');
  const own = (f: Finding) => /\bI\b|\bmy\b/iu.test(textOf(f.sentence));
  const earlier = textsOf(job.contest?.earlier);
  const first = results[0]?.sentence;
  const wordsBeforeResult = first
    ? (transcript.text.slice(0, first.startChar).match(/\S+/g)?.length ?? 0)
    : null;
  return {
    job,
    grounds,
    parts: (['situation', 'task', 'action', 'result'] as const).filter((part) =>
      sentences.some((s) => s.part === part),
    ),
    results,
    actions,
    ownActions: actions.filter(own),
    sharedActions: actions.filter(
      (f) => !own(f) && /\b(?:we|our|us)\b/iu.test(textOf(f.sentence)),
    ),
    number: strongestNumber(grounds, results),
    hasNumbers: grounds.mentions.some(
      (n) => n.digits || (n.values[0] ?? 0) > 1,
    ),
    feeling:
      sentences
        .flatMap((s) => statedFeelings(textOf(s)))
        .find((feeling) => feeling !== undefined) ?? null,
    heard: analysis.points.flatMap((point) => {
      const focus = point.evidence[0];
      const sentence = focus && sentenceAt(sentences, focus);
      return point.state === 'heard' && sentence
        ? [{ point, finding: { sentence, focus } }]
        : [];
    }),
    notHeard: analysis.points.filter((point) => point.state === 'not-heard'),
    hedged: sentences
      .filter((sentence) => isHedged(textOf(sentence)))
      .map((sentence) => ({ sentence })),
    wordsBeforeResult,
    measure: (id) => analysis.measures.find((m) => m.id === id) ?? null,
    again: secondLookAt(job, grounds),
    // The gentle style puts words before a move: any text that holds it has it.
    used: (text) => earlier.some((t) => t.includes(text.toLowerCase())),
  };
}

/** Everything that a feedback says in its own words, in small letters. */
const textsOf = (feedback: Feedback | undefined): string[] =>
  feedback
    ? [
        feedback.acknowledgement,
        ...feedback.strengths.map((s) => s.observation),
        ...feedback.nextSteps.map((s) => s.move),
        feedback.question ?? '',
        feedback.rewrite?.text ?? '',
      ].map((text) => text.toLowerCase())
    : [];

/** How far a measure is outside its norm, relative to the norm's edge; 0 inside, null if unknown. */
export function outsideNorm(
  measure: Measure | null,
): { side: 'low' | 'high'; distance: number } | null {
  if (!measure || measure.value === null || !measure.norm) return null;
  const { value, norm } = measure;
  if (norm.low !== null && value < norm.low)
    return {
      side: 'low',
      distance: (norm.low - value) / Math.max(Math.abs(norm.low), 1e-9),
    };
  if (norm.high !== null && value > norm.high)
    return {
      side: 'high',
      distance: (value - norm.high) / Math.max(Math.abs(norm.high), 1e-9),
    };
  return null;
}
