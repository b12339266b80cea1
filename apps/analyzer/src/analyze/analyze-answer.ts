import type {
  Analysis,
  Measure,
  MeasureId,
  Question,
  Reason,
  Sentence,
  Transcript,
} from '@interview/contracts';
import { readEmotion } from '../emotion/read-emotion';
import { NOTHING_TO_READ, whyNotAssessable } from '../measures/assessable';
import { fillers } from '../measures/fillers';
import { length } from '../measures/length';
import { notMeasured, roundTo } from '../measures/measure';
import { pace } from '../measures/pace';
import { pauses } from '../measures/pauses';
import { whyNothingTold } from '../measures/sense';
import { sentiment } from '../measures/sentiment';
import { answerFacts } from '../ratings/answer-facts';
import { rateAnswer, unrated } from '../ratings/rate-answer';
import { partShares, storyParts } from '../measures/structure';
import type { SentencePart } from '../measures/structure';
import { wording, WORDING_IDS } from '../measures/wording';
import { readAnswer } from '../reading/read-answer';
import type { AnswerReading } from '../reading/read-answer';
import { coverage, pointCoverage } from '../relevance/coverage';
import { relevance } from '../relevance/relevance';
import { topicEvidence } from '../relevance/topic-evidence';
import { topicFit } from '../relevance/topic-fit';
import { englishVectors } from '../vectors/english-vectors';

/** Moves whenever the same answer could give another result. */
export const ANALYSIS_VERSION = '6';

/** What a host can switch off. */
export interface AnalysisSettings {
  /** Whether stated emotion is read from the words. */
  readonly emotion: boolean;
}

/** The sentences that count, as texts: what a model of meaning is shown. */
export function sentencesOf(transcript: Transcript): string[] {
  const { quiet, sentences } = readAnswer(transcript);
  return sentences.map((s) => quiet.slice(s.startChar, s.endChar));
}

/**
 * Analyses an answer: plain data in, plain data out. The same input gives the same output byte for byte;
 * no text makes it throw. Measures always come in the order pace, fillers, pauses, length, relevance,
 * coverage, sentiment, and then those of the wording. Where the answer can't be judged, `notAssessable` says why, points and structure are
 * empty, and only what can still be measured is: nothing at all where somebody discloses self-harm or abuse.
 *
 * @param subject what a model of meaning found for answer and question (`Similarity`); null: word vectors say it.
 */
export function analyze(
  transcript: Transcript,
  question: Question,
  settings: AnalysisSettings = { emotion: true },
  subject: number | null = null,
): Analysis {
  const reading = readAnswer(transcript);
  const vectors = englishVectors();
  const refused = whyNotAssessable(reading, question);
  const heard = refused ? [] : pointCoverage(reading, question, vectors);
  const topic = refused
    ? null
    : topicEvidence(reading, question, vectors, heard, subject);
  const why = refused ?? (topic && whyNothingTold(reading, vectors, topic));
  const points = why ? [] : heard;
  const parts = why ? [] : storyParts(reading);
  const facts =
    why || !topic
      ? null
      : answerFacts(reading, question, topicFit(topic), points, parts);
  const care = why?.code === 'care' ? why : null;
  const unreadable = why && NOTHING_TO_READ.has(why.code) ? why : null;
  return {
    version: ANALYSIS_VERSION,
    wordCount: reading.words.length,
    notAssessable: why,
    measures: [
      unless(care, 'pace', () => pace(reading)),
      unless(unreadable, 'fillers', () => fillers(reading)),
      unless(care, 'pauses', () => pauses(reading)),
      unless(care, 'length', () => length(reading, question)),
      unless(why, 'relevance', () => relevance(reading, question)),
      unless(why ?? noPoints(question), 'coverage', () => coverage(points)),
      unless(unreadable, 'sentiment', () => sentiment(reading)),
      ...(facts
        ? wording(facts)
        : WORDING_IDS.map((id) => notMeasured(id, why ?? NOT_READ))),
    ],
    sentences: shownSentences(reading, parts),
    structure: why ? [] : partShares(reading, parts),
    points,
    ratings: facts ? rateAnswer(facts) : unrated(why ?? NOT_READ),
    ...(settings.emotion && !unreadable
      ? { emotions: readEmotion(reading) }
      : {}),
  };
}

/** All sentences in order, asides among them. */
function shownSentences(
  { sentences, asides, evidenceOf }: AnswerReading,
  parts: readonly SentencePart[],
): Sentence[] {
  const shown = sentences.map((sentence, at) => ({
    ...evidenceOf(sentence),
    id: sentence.id,
    sentiment: roundTo(sentence.sentiment, 3),
    part: parts[at]?.part ?? null,
    cues: parts[at]?.cues ?? [],
  }));
  if (asides.length === 0) return shown;
  const outside = asides.map((sentence): Sentence => ({
    ...evidenceOf(sentence),
    id: sentence.id,
    sentiment: roundTo(sentence.sentiment, 3),
    part: null,
    cues: [],
    aside: 'to-software',
  }));
  return [...shown, ...outside].sort((a, b) => a.startChar - b.startChar);
}

const NOT_READ: Reason = {
  code: 'not-read',
  message: 'This answer was not read.',
};

function noPoints({ points }: Question): Reason | null {
  return points.length > 0
    ? null
    : {
        code: 'no-points',
        message:
          'Nobody has written down what a whole answer to this question would mention, so nothing was counted.',
      };
}

function unless(
  reason: Reason | null,
  id: MeasureId,
  measure: () => Measure,
): Measure {
  return reason ? notMeasured(id, reason) : measure();
}
