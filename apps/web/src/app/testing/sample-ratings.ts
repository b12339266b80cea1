import type {
  Analysis,
  Criterion,
  EmotionReading,
  Feedback,
  Rating,
} from '@interview/contracts';
import { analysis, feedback, span } from './sample-answer';

const rating = (
  criterion: Criterion,
  value: number | null,
  extra: Partial<Rating> = {},
): Rating => ({
  criterion,
  label: criterion,
  value,
  low: value === null ? null : Math.max(1, value - 1),
  high: value === null ? null : Math.min(5, value + 1),
  anchor: value === null ? null : 'An anchor.',
  found: value === null ? [] : ['Two details.'],
  bounds: [],
  next: value === null || value === 5 ? null : 'Say how it ended.',
  notAssessed:
    value === null
      ? { code: 'too-short', message: 'Too little to rate.' }
      : null,
  sentenceIds: [],
  evidence: [],
  ...extra,
});

export const emotions: EmotionReading = {
  model: 'sample',
  attribution: 'Sample weights.',
  sentences: [
    {
      sentenceId: 'S3',
      group: 'pride_relief',
      probability: 0.7,
      strength: 'sounds',
      words: [{ ...span('lost no'), weight: 0.4 }],
    },
    {
      sentenceId: 'S1',
      group: 'neutral',
      probability: 0.7,
      strength: 'sounds',
      words: [],
    },
  ],
};

/** The sample with ratings and stated feelings. */
export const ratedAnalysis: Analysis = {
  ...analysis,
  ratings: {
    criteria: [
      rating('relevance', 5, { evidence: [span('stopped the rollout')] }),
      rating('structure', 3),
      rating('specificity', 2),
      rating('ownership', 4),
      rating('clarity', null),
    ],
    overall: 3.5,
    assessed: 4,
  },
  emotions,
};

export const rewrittenFeedback: Feedback = {
  ...feedback,
  rewrite: {
    original: {
      ...span('We lost no booking.'),
      sentenceId: 'S3',
      text: 'We lost no booking.',
    },
    text: 'We lost no booking out of [how many].',
  },
};
