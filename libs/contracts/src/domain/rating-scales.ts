import type { Criterion } from './analysis';

export interface RatingScale {
  readonly label: string;
  /** What the criterion asks of the answer. */
  readonly asks: string;
  /** What an answer is like at 1, 2, 3, 4 and 5. */
  readonly anchors: readonly [string, string, string, string, string];
  /** What never counts here. */
  readonly ignores: string;
}

/** Behaviourally anchored scales: the same for everyone, shown on the page as they stand. */
export const RATING_SCALES: Readonly<Record<Criterion, RatingScale>> = {
  relevance: {
    label: 'Relevance',
    asks: 'Does the answer speak to the question that was asked?',
    anchors: [
      'Speaks about something else.',
      'Touches the subject in general words and leaves the question open.',
      'Answers the question in part, or in general.',
      'Answers the question with a case or a way of doing it.',
      'Answers all of the question with a case or a full way of doing it.',
    ],
    ignores: 'Choice of words, as long as the subject is there.',
  },
  structure: {
    label: 'Structure',
    asks: 'Can a listener follow a line from start to end?',
    anchors: [
      'Single remarks without a line.',
      'General remarks; no one case, plan or line of thought.',
      'A line with a part missing: a case without its end, or steps without reasons.',
      'Situation, actions and result; or steps with reasons.',
      'All parts in order, with the actions told step by step and an end that closes them.',
    ],
    ignores: 'Pauses, restarts and fillers.',
  },
  specificity: {
    label: 'Specificity',
    asks: 'Could a listener picture what happened?',
    anchors: [
      'No detail: could be said of any case.',
      'One or two details.',
      'Several details, such as when, who or how much.',
      'Many details, and an end that can be checked.',
      'Details of several kinds throughout, with a figure or a change from before to after.',
    ],
    ignores: 'How large the figures are.',
  },
  ownership: {
    label: 'Ownership and reflection',
    asks: 'Is it clear what the speaker did, and what came of it for them?',
    anchors: [
      'No action of the speaker is told.',
      'A little of what the speaker did or does.',
      'Several actions of the speaker.',
      'Several actions, and what was learned, changed or why it was done so.',
      'Many actions of the speaker, and more than one thought about them.',
    ],
    ignores:
      'How often "I" and "we" are said: one clear own part is enough, and sharing credit costs nothing.',
  },
  clarity: {
    label: 'Clarity',
    asks: 'Is it easy on the listener: order, links between sentences, clear references?',
    anchors: [
      'Sentences do not hang together.',
      'Few links, or much that stays vague.',
      'Plain to follow, with few links between the steps.',
      'Easy to follow: order and reasons are said.',
      'Easy throughout: order, reasons and references are clear.',
    ],
    ignores: 'Grammar, accent, dialect and fillers.',
  },
};

/** Name of the overall number wherever it is shown. */
export const OVERALL_LABEL = 'Practice estimate';
