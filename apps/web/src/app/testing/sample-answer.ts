import type {
  Analysis,
  Answer,
  AnswerSummary,
  Evidence,
  Feedback,
  Interview,
  Measure,
  Question,
  Transcript,
  Word,
} from '@interview/contracts';

/** Invented samples, valid by the contracts, for tests only. */
export const ANSWER_ID = '11111111-1111-4111-8111-111111111111';
export const INTERVIEW_ID = '22222222-2222-4222-8222-222222222222';

export const TEXT =
  'We were late, um, in May. I stopped the rollout. We lost no booking.';

const words: Word[] = [...TEXT.matchAll(/[A-Za-z]+/g)].map((match, index) => ({
  text: match[0],
  startChar: match.index,
  endChar: match.index + match[0].length,
  startSec: index * 0.5 + (index > 5 ? 1.5 : 0),
  endSec: index * 0.5 + 0.4 + (index > 5 ? 1.5 : 0),
  confidence: match[0] === 'rollout' ? 0.3 : 0.9,
}));

export function span(text: string, timed = true): Evidence {
  const startChar = TEXT.indexOf(text);
  const endChar = startChar + text.length;
  const inside = words.filter(
    (word) => word.startChar >= startChar && word.endChar <= endChar,
  );
  return {
    startChar,
    endChar,
    startSec: timed ? (inside.at(0)?.startSec ?? null) : null,
    endSec: timed ? (inside.at(-1)?.endSec ?? null) : null,
  };
}

export const question: Question = {
  id: 'change-of-course',
  text: 'Tell me about a time you had to change course in the middle of a project.',
  kind: 'behavioural',
  roles: ['software-engineer'],
  levels: ['mid'],
  why: 'It shows how you notice that a plan fails and what you do about it.',
  points: ['What changed', 'Who you told', 'What it cost'].map((text, i) => ({
    id: `point-${i + 1}`,
    text,
    aliases: [],
  })),
  target: { minSec: 90, maxSec: 120 },
};

export const transcript: Transcript = {
  source: 'speech',
  text: TEXT,
  language: 'en',
  segments: [
    { startChar: 0, endChar: TEXT.length, startSec: 0, endSec: 9, words },
  ],
  durationSec: 9,
  speechSec: 7,
  engine: { name: 'whisper', model: 'base', version: '1', draft: false },
};

const measure = (extra: Partial<Measure> & Pick<Measure, 'id'>): Measure => ({
  label: extra.id,
  value: 1,
  unit: '',
  norm: null,
  detail: 'A sentence.',
  notMeasured: null,
  evidence: [],
  ...extra,
});

export const analysis: Analysis = {
  version: '1.0',
  wordCount: 13,
  notAssessable: null,
  measures: [
    measure({
      id: 'pace',
      label: 'Pace',
      value: 134,
      unit: 'words per minute',
      norm: { low: 110, high: 165, source: 'Sample source.' },
      detail: '134 words a minute.',
    }),
    measure({ id: 'fillers', label: 'Fillers', evidence: [span('um')] }),
    measure({
      id: 'pauses',
      label: 'Longest pause',
      value: 1.6,
      unit: 'seconds',
      evidence: [{ ...span('May. I'), startSec: 2.9, endSec: 4.5 }],
    }),
    measure({
      id: 'relevance',
      label: 'Closeness to the question',
      value: null,
      notMeasured: { code: 'no-model', message: 'The model is not there.' },
      detail: 'Not measured.',
    }),
  ],
  sentences: [
    ['We were late, um, in May.', 'situation', -0.4],
    ['I stopped the rollout.', 'action', 0],
    ['We lost no booking.', 'result', 0.5],
  ].map(([text, part, sentiment], index) => ({
    ...span(String(text)),
    id: `S${index + 1}`,
    sentiment: Number(sentiment),
    part: part as 'situation',
    cues: [],
  })),
  structure: [],
  points: [
    ['point-1', 'What changed', 'heard', 'stopped the rollout'],
    ['point-2', 'Who you told', 'in-part', 'We'],
    ['point-3', 'What it cost', 'not-heard', ''],
  ].map(([pointId, text, state, words]) => ({
    pointId,
    text,
    state: state as 'heard',
    score: state === 'heard' ? 1 : state === 'in-part' ? 0.5 : 0,
    evidence: words ? [span(words)] : [],
  })),
};

export const feedback: Feedback = {
  source: {
    kind: 'builtin-coach',
    label: 'Built-in coach, no AI model used',
    model: null,
    promptVersion: '1',
    fallbackReason: null,
  },
  acknowledgement: 'The answer shows a decision and what came of it.',
  strengths: [
    {
      quote: {
        ...span('stopped the rollout'),
        sentenceId: 'S2',
        text: 'stopped the rollout',
      },
      observation: 'The decision can be seen.',
    },
  ],
  nextSteps: [
    {
      quote: {
        ...span('lost no booking'),
        sentenceId: 'S3',
        text: 'lost no booking',
      },
      move: 'Say the result first.',
      why: 'It tells the listener why the story is worth following.',
    },
  ],
  question: 'What would you do sooner next time?',
};

export function answer(extra: Partial<Answer> = {}): Answer {
  return {
    id: ANSWER_ID,
    interviewId: INTERVIEW_ID,
    question,
    createdAt: '2026-05-20T09:00:00.000Z',
    input: 'audio',
    audio: { mediaType: 'audio/webm', bytes: 210_000, durationSec: 9 },
    state: 'done',
    transcript: { state: 'done', attempt: 1, result: transcript },
    analysis: { state: 'done', attempt: 1, result: analysis },
    feedback: { state: 'done', attempt: 1, result: feedback },
    ...extra,
  };
}

export function summary(extra: Partial<AnswerSummary> = {}): AnswerSummary {
  return {
    id: ANSWER_ID,
    interviewId: INTERVIEW_ID,
    questionId: question.id,
    questionText: question.text,
    createdAt: '2026-05-20T09:00:00.000Z',
    input: 'audio',
    state: 'done',
    durationSec: 9,
    wordCount: 13,
    analysisVersion: '1.0',
    measures: { pace: 134, fillers: 3.3, relevance: null },
    ...extra,
  };
}

export function interview(extra: Partial<Interview> = {}): Interview {
  return {
    id: INTERVIEW_ID,
    createdAt: '2026-05-20T09:00:00.000Z',
    role: 'software-engineer',
    level: 'mid',
    kinds: ['behavioural'],
    mode: 'guided',
    questions: [
      question,
      { ...question, id: 'a-mistake', text: 'Describe a mistake you made.' },
    ],
    answers: [summary()],
    ...extra,
  };
}
