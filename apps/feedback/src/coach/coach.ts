import type { Feedback, FeedbackJob } from '@interview/contracts';
import { countWords } from '../guard/check-words';
import { groundsOf } from '../guard/grounds';
import type { Grounds } from '../guard/grounds';
import { contestOf } from './contest';
import { gatherFacts } from './facts';
import type { Facts } from './facts';
import { nextStepsOf } from './next-steps';
import { openingOf } from './opening';
import { QUESTIONS } from './phrases-questions';
import type { QuestionKind } from './phrases-questions';
import { coachSource } from './coach-source';
import { pickOther } from './pick';
import { rewriteOf } from './rewrite';
import { strengthsOf } from './strengths';
import { inStyle } from './style';
import { personal, tooLittle } from './unrated';

/** The coach's own words per answer, quotes apart: carefully selected beats complete. */
export const COACH_WORDS = 90;

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

/**
 * Feedback by counting and matching alone, in at most 90 words of its own. The same job always gets
 * the same text; other answers get other wordings. A contested feedback gets a second look, which says
 * in `contest` what it changed and is never the same text again.
 * @param fallbackReason why no language model wrote it, null where none is configured
 */
export function coachFeedback(
  job: FeedbackJob,
  fallbackReason: string | null,
  grounds: Grounds = groundsOf(job),
): Feedback {
  const feedback = lookAt(gatherFacts(job, grounds), fallbackReason);
  const contest = contestOf(job, grounds, feedback);
  return contest ? { ...feedback, contest } : feedback;
}

function lookAt(facts: Facts, fallbackReason: string | null): Feedback {
  const { job, grounds } = facts;
  const onlyPrivate =
    grounds.sentences.length === 0 && grounds.withheld.length > 0;
  if (onlyPrivate && !job.analysis.notAssessable)
    return personal(facts, fallbackReason);
  if (job.analysis.notAssessable || grounds.sentences.length === 0)
    return tooLittle(facts, fallbackReason);
  const steps = nextStepsOf(facts);
  const whole: Feedback = {
    source: coachSource(fallbackReason),
    acknowledgement: openingOf(facts),
    strengths: strengthsOf(facts),
    nextSteps: steps.map(({ quote, move, why }) => ({ quote, move, why })),
    question: pickOther(
      QUESTIONS[questionKind(facts)],
      job.answerId,
      'question',
      facts.used,
    ),
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
