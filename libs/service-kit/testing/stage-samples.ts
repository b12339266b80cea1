import type {
  Analysis,
  AnalyzeJob,
  Question,
  TailorJob,
  TailorKey,
  Transcript,
} from '@interview/contracts';

/** A question that fits its contract. */
const sampleQuestion: Question = {
  id: 'sample',
  text: 'Tell me about a time you changed course.',
  kind: 'behavioural',
  roles: ['software-engineer'],
  levels: ['mid'],
  why: 'It shows how you notice that a plan does not hold any more.',
  points: ['change', 'people', 'outcome'].map((id) => ({
    id,
    text: `The ${id}`,
    aliases: ['because of', 'in the end'],
  })),
  target: { minSec: 60, maxSec: 120 },
};

const sampleTranscript = (text: string): Transcript => ({
  source: 'typed',
  text,
  language: 'en',
  segments: [],
  durationSec: null,
  speechSec: null,
  engine: null,
});

/** An analysis that fits its contract and judges nothing. */
export const sampleAnalysis = (version: string): Analysis => ({
  version,
  wordCount: 2,
  notAssessable: { code: 'too-short', message: 'Too short to read.' },
  measures: [],
  sentences: [],
  structure: [],
  points: [],
});

/** A payload for the analysis stage; `text` tells the fixture worker what to do. */
export const sampleAnalyzeJob = (
  answerId: string,
  text: string,
): AnalyzeJob => ({
  answerId,
  attempt: 1,
  question: sampleQuestion,
  transcript: sampleTranscript(text),
});

/** A payload for tailored questions with one line. */
export const sampleTailorJob = (key: TailorKey, line: string): TailorJob => ({
  ...key,
  document: 'job-description',
  role: 'software-engineer',
  level: 'mid',
  count: 1,
  lines: [{ number: 1, text: line }],
});
