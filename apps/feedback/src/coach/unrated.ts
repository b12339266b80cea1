import type { Feedback, FeedbackJob } from '@interview/contracts';
import { beginsAlike, earlierOpeners } from '../guard/opener';
import { coachSource } from './coach-source';
import type { Facts } from './facts';
import { feelingOf } from './opening';
import { AGAIN_TOO_LITTLE } from './phrases-again';
import {
  ALL_PRIVATE,
  FAIRER_READING,
  HEARD_TOO_LITTLE,
  NOTHING_RATED,
  READABLE_LANGUAGE,
  WORK_SIDE,
} from './phrases-opening';
import { QUESTIONS } from './phrases-questions';
import { fill, pick, pickFresh, pickOther } from './pick';

/** A reason longer than this is not repeated: the page shows it anyway. */
const REASON_CHARS = 200;

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
    earlierOpeners(job),
  );
}

/** Says what was heard and what a fair reading needs; rates nothing. */
export function tooLittle(
  facts: Facts,
  fallbackReason: string | null,
): Feedback {
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
  const earlier = earlierOpeners(job);
  const again = facts.again
    ? pickFresh(AGAIN_TOO_LITTLE, answerId, 'again', earlier)
    : felt;
  const usual = `${again} ${rest}`.trim();
  return {
    source: coachSource(fallbackReason),
    acknowledgement: beginsAlike(usual, earlier)
      ? `${heardTooLittle(job)} ${rest === unrated ? '' : reason}`.trim()
      : usual,
    strengths: [],
    nextSteps: [
      { quote: null, ...otherMove(moves, answerId, 'fairer reading', facts) },
    ],
    question:
      question.kind === 'behavioural'
        ? pickOther(QUESTIONS['first-moment'], answerId, 'question', facts.used)
        : null,
  };
}

const otherMove = (
  moves: typeof FAIRER_READING,
  seed: string,
  slot: string,
  { used }: Facts,
) => pickOther(moves, seed, slot, ({ move }) => used(move));

/** All of it is private: it is left with the person. */
export function personal(
  facts: Facts,
  fallbackReason: string | null,
): Feedback {
  const { job, again } = facts;
  const earlier = earlierOpeners(job);
  const told = pickFresh(ALL_PRIVATE, job.answerId, 'private', earlier);
  const thanks = pickFresh(AGAIN_TOO_LITTLE, job.answerId, 'again', earlier);
  return {
    source: coachSource(fallbackReason),
    acknowledgement: again ? `${thanks} ${told}` : told,
    strengths: [],
    nextSteps: [
      {
        quote: null,
        ...otherMove(WORK_SIDE, job.answerId, 'work side', facts),
      },
    ],
    question: null,
  };
}
