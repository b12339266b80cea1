import type {
  Feedback,
  FeedbackJob,
  FeedbackSource,
} from '@interview/contracts';
import { countWords } from '../guard/check-words';
import { groundsOf } from '../guard/grounds';
import type { Grounds } from '../guard/grounds';
import { beginsAlike } from '../guard/opener';
import { gatherFacts } from './facts';
import type { Facts } from './facts';
import { nextStepsOf } from './next-steps';
import { feelingOf, openingOf } from './opening';
import {
  ALL_PRIVATE,
  FAIRER_READING,
  HEARD_TOO_LITTLE,
  NOTHING_RATED,
  READABLE_LANGUAGE,
  WORK_SIDE,
} from './phrases-opening';
import { QUESTIONS } from './phrases-questions';
import type { QuestionKind } from './phrases-questions';
import { fill, pick, pickFresh } from './pick';
import { rewriteOf } from './rewrite';
import { strengthsOf } from './strengths';
import { inStyle } from './style';

export const COACH_LABEL = 'Built-in coach, no AI model used';
/** Moves whenever the same analysis could give another text. */
export const COACH_VERSION = 'coach-2';
/** The coach's own words per answer, quotes apart: carefully selected beats complete. */
export const COACH_WORDS = 90;

/** A reason longer than this is not repeated: the page shows it anyway. */
const REASON_CHARS = 200;

const sourceOf = (fallbackReason: string | null): FeedbackSource => ({
  kind: 'builtin-coach',
  label: COACH_LABEL,
  model: null,
  promptVersion: COACH_VERSION,
  fallbackReason,
});

/** The words of a feedback that are not the person's own: neither quotes nor the rewrite. */
export const ownWords = (feedback: Feedback): string[] => [
  feedback.acknowledgement,
  ...feedback.strengths.map((s) => s.observation),
  ...feedback.nextSteps.flatMap((s) => [s.move, s.why]),
  ...(feedback.question === null ? [] : [feedback.question]),
];

const wordsOf = (feedback: Feedback) =>
  ownWords(feedback).reduce((sum, text) => sum + countWords(text), 0);

function questionKind(facts: Facts): QuestionKind {
  const { kind } = facts.job.question;
  if (kind !== 'behavioural') return kind;
  if (facts.ownActions.length === 0 && facts.sharedActions.length > 0)
    return 'shared';
  if (facts.results.length === 0) return 'no-result';
  return facts.number?.inResult || facts.ownActions.length === 0
    ? 'after-result'
    : 'choice';
}

/** "no words", "1 word", "12 words". */
const counted = (words: number) =>
  words === 0 ? 'no words' : words === 1 ? '1 word' : `${words} words`;

function heardTooLittle(job: FeedbackJob): string {
  const words = counted(job.analysis.wordCount);
  const [first, ...others] = HEARD_TOO_LITTLE;
  return pickFresh(
    [fill(first, { words }), ...others.map((v) => fill(v, { words }))],
    job.answerId,
    'too little',
    job.previousOpeners,
  );
}

/** Says what was heard and what a fair reading needs; rates nothing. */
function tooLittle(facts: Facts, fallbackReason: string | null): Feedback {
  const { job } = facts;
  const { analysis, answerId, question } = job;
  const reason = analysis.notAssessable?.message.trim() ?? '';
  const counts = ['too-short', 'no-words'].includes(
    analysis.notAssessable?.code ?? '',
  );
  const unrated =
    counts && reason.length <= REASON_CHARS
      ? pick(NOTHING_RATED, answerId, 'nothing rated')
      : heardTooLittle(job);
  const moves =
    analysis.notAssessable?.code === 'language-not-supported'
      ? READABLE_LANGUAGE
      : FAIRER_READING;
  const felt = feelingOf(facts);
  const rest =
    reason.length <= REASON_CHARS ? `${reason} ${unrated}`.trim() : unrated;
  const usual = `${felt} ${rest}`.trim();
  const earlier = job.previousOpeners ?? [];
  return {
    source: sourceOf(fallbackReason),
    acknowledgement: beginsAlike(usual, earlier)
      ? `${heardTooLittle(job)} ${rest === unrated ? '' : reason}`.trim()
      : usual,
    strengths: [],
    nextSteps: [{ quote: null, ...pick(moves, answerId, 'fairer reading') }],
    question:
      question.kind === 'behavioural'
        ? pick(QUESTIONS['first-moment'], answerId, 'question')
        : null,
  };
}

/** All of it is private: it is left with the person. */
function personal(job: FeedbackJob, fallbackReason: string | null): Feedback {
  return {
    source: sourceOf(fallbackReason),
    acknowledgement: pickFresh(
      ALL_PRIVATE as [string, ...string[]],
      job.answerId,
      'private',
      job.previousOpeners,
    ),
    strengths: [],
    nextSteps: [{ quote: null, ...pick(WORK_SIDE, job.answerId, 'work side') }],
    question: null,
  };
}

/**
 * Feedback by counting and matching alone, in at most 90 words of its own. The same job always gets
 * the same text; other answers get other wordings.
 * @param fallbackReason why no language model wrote it, null where none is configured
 */
export function coachFeedback(
  job: FeedbackJob,
  fallbackReason: string | null,
  grounds: Grounds = groundsOf(job),
): Feedback {
  const facts = gatherFacts(job, grounds);
  const onlyPrivate =
    grounds.sentences.length === 0 && grounds.withheld.length > 0;
  if (onlyPrivate && !job.analysis.notAssessable)
    return personal(job, fallbackReason);
  if (job.analysis.notAssessable || facts.grounds.sentences.length === 0)
    return tooLittle(facts, fallbackReason);
  const steps = nextStepsOf(facts);
  const whole: Feedback = {
    source: sourceOf(fallbackReason),
    acknowledgement: openingOf(facts),
    strengths: strengthsOf(facts),
    nextSteps: steps.map(({ quote, move, why }) => ({ quote, move, why })),
    question: pick(QUESTIONS[questionKind(facts)], job.answerId, 'question'),
  };
  const [first] = steps;
  const rewrite = first && rewriteOf(first.kind, first.quote, facts);
  const styled = inStyle(whole, job.style ?? 'balanced', job.answerId);
  return { ...shortened(styled), ...(rewrite ? { rewrite } : {}) };
}

/**
 * More criticism lowers felt competence, so a second step stays only where there is room beside at
 * most one strength; then whatever is over the limit goes, least needed first.
 */
function shortened(whole: Feedback): Feedback {
  const oneStep = { ...whole, nextSteps: whole.nextSteps.slice(0, 1) };
  const oneStrength = { ...whole, strengths: whole.strengths.slice(0, 1) };
  const least = { ...oneStep, strengths: whole.strengths.slice(0, 1) };
  const order =
    whole.strengths.length > 1 ? [oneStep, least] : [oneStrength, least];
  return (
    order.find((feedback) => wordsOf(feedback) <= COACH_WORDS) ?? {
      ...least,
      question: null,
    }
  );
}
