import type { Measure } from '@interview/contracts';
import type { AnswerReading } from '../reading/read-answer';
import { counted, measured, notMeasured, roundTo } from './measure';

/**
 * Mean over sentences of how positive the wording is, −1 to 1. It describes words, not the answer: a good
 * answer names problems. No norm, and never part of a rating.
 */
export function sentiment({ sentences }: AnswerReading): Measure {
  if (sentences.length === 0)
    return notMeasured('sentiment', {
      code: 'no-words',
      message: 'There are no words to read.',
    });
  const sum = sentences.reduce((total, s) => total + s.sentiment, 0);
  const value = roundTo(sum / sentences.length, 3);
  return measured('sentiment', {
    value,
    detail: `Mean over ${counted(sentences.length, 'sentence')}, from −1 to 1. It describes the words alone and is no part of any rating: an answer about a problem sounds negative.`,
  });
}
