import type { FeedbackJob, FeedbackStyle } from '@interview/contracts';
import { DRAFT_LIMITS, NO_EVIDENCE } from '../guard/draft';
import type { AcceptedRating } from '../guard/check-rating';
import type { Grounds } from '../guard/grounds';
import { tidyText } from '../guard/tidy';
import type { ModelMessage } from '../ollama/language-model';
import { earlierOpeners } from '../guard/opener';
import { acceptedFacts } from './accepted-facts';
import { CONTEST_RULES, contestLines } from './contest-prompt';
import { errorLines, fenced, listOf } from './prompt-parts';
import { RATING_RULES } from './rating-prompt';

/**
 * Moves with every change of wording here, in rating-prompt.ts and in prompt-parts.ts: texts and ratings of
 * different versions are not compared.
 */
export const PROMPT_VERSION = '3';

export interface PromptInput {
  job: Pick<
    FeedbackJob,
    'analysis' | 'question' | 'style' | 'previousOpeners' | 'contest'
  >;
  grounds: Grounds;
  /** Ratings of the model that hold. */
  accepted: readonly AcceptedRating[];
  /** Random for each request and not to be guessed: what stands inside it is data. */
  fence: string;
  /** What was wrong with the first try; empty for the first. */
  errors: readonly string[];
}

/** What the model is told, whatever the answer; never to be given away. */
export const RULES = `You write feedback on one practice answer to a job interview question. The reader practises alone and reads it once. Be plain, warm by being useful, and short.

Answer with one JSON object and nothing else, its names in this order:
acknowledgement: one or two sentences on what the answer does. Name a feeling only if the person named it.
keep: at most 2 items. evidence is the id of one sentence, observation says what that sentence does for a listener.
next: 1 or 2 items. evidence is the id of one sentence, or "${NO_EVIDENCE}" for something that was not said. move is one concrete thing to do today, why is its reason.
question: one open question that helps to go further.
rewrite: evidence is the id of one sentence, text tells that sentence anew in the speaker's own words, as "I". Add no fact: what you do not know is a blank in square brackets, like [how many].

Rules:
- Speak about the answer. Never judge the person, their traits, feelings, accent, age, health or origin. Never compare with other people. No scores, no hiring verdict.
- Say "you" for what was done. No praise without its reason. No exclamation marks, no lists, no markup, no links, no sentence ids in the texts.
- Do not quote: the program puts the quoted sentence beside your text. No quotation marks.
- Use only numbers that stand in the answer or in the measures.
- Rest keep and next on the accepted facts where there are any: they name sentences in which something was found.
- Every text is at most two sentences of plain English, all together at most ${DRAFT_LIMITS.totalWords - 40} words.`;

/** What no text may give away. */
export const SECRETS: readonly string[] = [RULES, RATING_RULES, CONTEST_RULES];

const STYLES: Record<FeedbackStyle, string> = {
  gentle:
    'Style: gentle. One item in next, offered and not told, as "If you like, …".',
  balanced: '',
  'to-the-point':
    'Style: to the point. One item in keep, one in next, one sentence each.',
};

/** First words only: enough to be avoided. */
const OPENER_WORDS = 6;
const openers = (texts: readonly string[]) =>
  texts.map((text) => text.split(/\s+/).slice(0, OPENER_WORDS).join(' '));

function measureLines({ analysis }: PromptInput['job']): string[] {
  return analysis.measures
    .filter((m) => m.value !== null && m.id !== 'sentiment')
    .map((m) => `- ${m.label}: ${m.value} ${m.unit}`.trim());
}

function pointLines({ analysis }: PromptInput['job']): string[] {
  const states = {
    heard: 'found in the answer',
    'in-part': 'found in part',
    'not-heard': 'not found',
  };
  return analysis.points.map(
    (p) => `- ${tidyText(p.text)}: ${states[p.state]}`,
  );
}

const factLines = ({ job, accepted, grounds }: PromptInput) =>
  acceptedFacts(
    job.analysis.ratings?.criteria ?? [],
    accepted,
    grounds.sentences,
  ).map(({ label, sentenceIds }) => `- ${label}: ${sentenceIds.join(', ')}`);

/**
 * The messages for one try. The answer is given as numbered sentences between two marks, as data;
 * sentences that speak to the software are not among them.
 */
export function buildPrompt(input: PromptInput): ModelMessage[] {
  const { job, grounds, fence, errors } = input;
  const user = [
    `Question: ${tidyText(job.question.text)}`,
    ...listOf('Points that a whole answer would touch:', pointLines(job)),
    ...listOf('Measures:', measureLines(job)),
    ...listOf('Accepted facts:', factLines(input)),
    ...(STYLES[job.style ?? 'balanced']
      ? [STYLES[job.style ?? 'balanced']]
      : []),
    ...listOf(
      'Do not begin the acknowledgement like one of these:',
      openers(earlierOpeners(job)).map((text) => `- ${tidyText(text)}`),
    ),
    ...fenced(grounds, fence, (s) => (s.part ? ` (${s.part})` : '')),
    ...contestLines(job, grounds, fence),
    ...errorLines(
      'Your first text could not be used. Write the whole object again, shorter, and mend this:',
      errors,
    ),
    'Write the JSON object now.',
  ];
  return [
    { role: 'system', content: RULES },
    { role: 'user', content: user.join('\n') },
  ];
}
