import type { Question, Transcript, Word } from '@interview/contracts';

// Test data: a question, and transcripts shaped as the transcriber makes them.

export const QUESTION: Question = {
  id: 'performance-story',
  text: 'Tell me about a time you improved the performance of a system.',
  kind: 'behavioural',
  roles: ['software-engineer'],
  levels: ['mid'],
  why: 'It shows how you find a cause before you change anything.',
  points: [
    {
      id: 'measured-first',
      text: 'Measured or profiled before changing anything',
      aliases: ['profiler', 'flame graph'],
    },
    {
      id: 'numbers',
      text: 'States the gain in numbers',
      aliases: ['percent', 'cut by half'],
    },
    {
      id: 'people',
      text: 'Brought colleagues along',
      aliases: ['code review', 'product owner'],
    },
    {
      id: 'budget',
      text: 'Weighs cost against hardware budget',
      aliases: ['cloud bill'],
    },
  ],
  target: { minSec: 60, maxSec: 120 },
};

/** A worked answer with all four parts of a story. */
export const STORY = [
  'In my last job our checkout page got slower every week, and customers were complaining.',
  'My task was to bring the page back under two seconds before Black Friday.',
  'So first I profiled the service and found one slow query.',
  'I called the product owner and explained the plan.',
  'Then I redesigned the query and added an index.',
  'As a result the time fell from 5 seconds to 1.6, which is 68 percent less.',
].join(' ');

export function typed(
  text: string,
  more: Partial<Transcript> = {},
): Transcript {
  return {
    source: 'typed',
    text,
    language: 'en',
    segments: [],
    durationSec: null,
    speechSec: null,
    engine: null,
    ...more,
  };
}

export interface SpokenOptions {
  /** Silence before the first word. */
  startSec?: number;
  /** Seconds per word. */
  wordSec?: number;
  /** Silence before a word, by its number from 0; 0.05 s otherwise. */
  pauseBeforeSec?: Record<number, number>;
}

/** A recognised transcript of one segment with a time for every word. */
export function spoken(
  text: string,
  { startSec = 1, wordSec = 0.35, pauseBeforeSec = {} }: SpokenOptions = {},
): Transcript {
  let sec = startSec;
  const words = Array.from(
    text.matchAll(/[\p{L}\p{N}]+(?:[.'-][\p{L}\p{N}]+)*/gu),
    (match, at): Word => {
      if (at > 0) sec += pauseBeforeSec[at] ?? 0.05;
      const start = sec;
      sec += wordSec;
      return {
        text: match[0],
        startChar: match.index,
        endChar: match.index + match[0].length,
        startSec: start,
        endSec: sec,
        confidence: null,
      };
    },
  );
  return {
    source: 'speech',
    text,
    language: 'en',
    segments: [
      { startChar: 0, endChar: text.length, startSec, endSec: sec, words },
    ],
    durationSec: sec + 0.5,
    speechSec: null,
    engine: { name: 'whisper', model: 'test', version: '1', draft: false },
  };
}

/** The words that evidence points at. */
export function quotes(
  text: string,
  spans: readonly { startChar: number; endChar: number }[],
): string[] {
  return spans.map(({ startChar, endChar }) => text.slice(startChar, endChar));
}
