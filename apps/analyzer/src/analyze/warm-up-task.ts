import type { AnalyzeTask } from './answer-analyzer';

/** A plain answer of ordinary length: what a thread reads before its first real one. */
export const WARM_UP_TASK: AnalyzeTask = {
  question: {
    id: 'warm-up',
    text: 'Tell me about a time when you mended something under pressure.',
    kind: 'behavioural',
    roles: ['software-engineer'],
    levels: ['mid'],
    why: 'Read once at start, so that the first answer is not the slow one.',
    points: [
      {
        id: 'cause',
        text: 'Finds the cause before changing anything',
        aliases: ['root cause', 'looked at the logs'],
      },
      {
        id: 'people',
        text: 'Keeps the people who wait informed',
        aliases: ['told the customer', 'status update'],
      },
      {
        id: 'outcome',
        text: 'Gives the outcome with a number',
        aliases: ['as a result', 'percent'],
      },
    ],
    target: { minSec: 60, maxSec: 120 },
  },
  transcript: {
    source: 'typed',
    text: [
      'Last year our payment service failed on a Friday evening, and customers were complaining.',
      'I was responsible for the service that week, so it was up to me to bring it back.',
      'First I looked at the logs and found that one database query had become very slow.',
      'I told the customer team every fifteen minutes what we knew, and I actually wrote it down.',
      'Then I added an index, tested it on a copy, and shipped it with a colleague watching.',
      'As a result the time of the query dropped by 80 percent, and no order was lost.',
      "I learned to write such queries down early, and we haven't had that fault since then.",
    ].join(' '),
    language: 'en',
    segments: [],
    durationSec: null,
    speechSec: null,
    engine: null,
  },
};
