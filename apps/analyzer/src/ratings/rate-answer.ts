import { RATING_SCALES } from '@interview/contracts';
import type {
  CharSpan,
  Criterion,
  Evidence,
  Rating,
  Ratings,
  Reason,
} from '@interview/contracts';
import { roundTo } from '../measures/measure';
import type { AnswerFacts } from './answer-facts';
import type { Verdict } from './climb';
import { rateClarity, rateOwnership, rateSpecificity } from './rate-criteria';
import { isOffTopic, rateRelevance } from './rate-relevance';
import { rateStructure } from './rate-structure';

const CRITERIA: readonly (readonly [
  Criterion,
  (facts: AnswerFacts) => Verdict,
])[] = [
  ['relevance', rateRelevance],
  ['structure', rateStructure],
  ['specificity', rateSpecificity],
  ['ownership', rateOwnership],
  ['clarity', rateClarity],
];

const OFF_TOPIC: Reason = {
  code: 'off-topic',
  message: 'The answer speaks about something else, so this was not rated.',
};
const ASKS_FOR_KNOWLEDGE: Reason = {
  code: 'asks-for-knowledge',
  message:
    'This question asks how something works, not what you did, so this was not rated.',
};

/**
 * The five ratings, each 1..5 or null with a reason. They rest on counts of what the answer says; grammar,
 * accent, fillers, sentiment and emotion are not read here at all. Overall: the plain mean of the assessed
 * ones, one decimal, a practice estimate and nothing more.
 */
export function rateAnswer(facts: AnswerFacts): Ratings {
  const off = isOffTopic(facts);
  const { sentences, evidenceOf } = facts.reading;
  const spans = sentences.map((s) => ({ id: s.id, ...evidenceOf(s) }));
  const criteria = CRITERIA.map(([criterion, rate]) => {
    if (off && criterion !== 'relevance')
      return notAssessed(criterion, OFF_TOPIC);
    if (criterion === 'ownership' && facts.question.kind === 'technical')
      return notAssessed(criterion, ASKS_FOR_KNOWLEDGE);
    return assessed(criterion, rate(facts), facts, spans);
  });
  return summed(criteria);
}

/** All five without a value, for one reason. */
export function unrated(reason: Reason): Ratings {
  return summed(CRITERIA.map(([criterion]) => notAssessed(criterion, reason)));
}

function summed(criteria: Rating[]): Ratings {
  const values = criteria.flatMap((r) => r.value ?? []);
  const sum = values.reduce((a, b) => a + b, 0);
  return {
    criteria,
    overall: values.length === 0 ? null : roundTo(sum / values.length, 1),
    assessed: values.length,
  };
}

/** A sentence's range in the transcript's text. */
interface SentenceSpan extends CharSpan {
  readonly id: string;
}

function assessed(
  criterion: Criterion,
  verdict: Verdict,
  facts: AnswerFacts,
  sentences: readonly SentenceSpan[],
): Rating {
  const { label, anchors } = RATING_SCALES[criterion];
  const { level } = verdict;
  const evidence: Evidence[] =
    criterion === 'relevance' && verdict.evidence.length === 0
      ? facts.points.flatMap((p) => p.evidence)
      : verdict.evidence.map(facts.reading.evidenceOf);
  evidence.sort((a, b) => a.startChar - b.startChar || a.endChar - b.endChar);
  return {
    criterion,
    label,
    value: level,
    low: Math.max(1, level - 1),
    high: Math.min(5, level + 1),
    anchor: anchors[level - 1] ?? null,
    found: [...verdict.found],
    bounds: [...verdict.bounds],
    next: verdict.next,
    notAssessed: null,
    sentenceIds: sentences
      .filter(({ startChar, endChar }) =>
        evidence.some((e) => e.startChar < endChar && startChar < e.endChar),
      )
      .map(({ id }) => id),
    evidence,
  };
}

function notAssessed(criterion: Criterion, reason: Reason): Rating {
  return {
    criterion,
    label: RATING_SCALES[criterion].label,
    value: null,
    low: null,
    high: null,
    anchor: null,
    found: [],
    bounds: [],
    next: null,
    notAssessed: reason,
    sentenceIds: [],
    evidence: [],
  };
}
