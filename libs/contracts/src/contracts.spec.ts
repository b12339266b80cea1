import {
  AnalysisSchema,
  AnswerListQuerySchema,
  AnswerMessageSchema,
  CriterionSchema,
  EmotionReadingSchema,
  CreateInterviewSchema,
  LIMITS,
  MEASURE_CATALOGUE,
  MeasureIdSchema,
  MeasureSchema,
  OutcomeJobSchema,
  ProblemSchema,
  QuestionSchema,
  RATING_SCALES,
  RatingSchema,
  STAGE_JOBS,
  STAGES,
  SubmitTextSchema,
  TranscriptSchema,
} from './index';

const id = '5f0c7e9e-3d8f-4b51-9d3c-0a4a5f2b7c11';

const question = {
  id: 'changed-course',
  text: 'Tell me about a time you changed course.',
  kind: 'behavioural',
  roles: ['nurse'],
  levels: ['mid'],
  why: 'It shows how you notice that a plan does not hold.',
  points: ['a', 'b', 'c'].map((p) => ({
    id: p,
    text: `Point ${p}`,
    aliases: ['because of'],
  })),
  target: { minSec: 60, maxSec: 120 },
};
const transcript = {
  source: 'speech',
  text: 'hello there',
  language: 'en',
  segments: [
    {
      startChar: 0,
      endChar: 11,
      startSec: 0.2,
      endSec: 1.1,
      words: [
        {
          text: 'hello',
          startChar: 0,
          endChar: 5,
          startSec: 0.2,
          endSec: 0.6,
          confidence: null,
        },
      ],
    },
  ],
  durationSec: 2,
  speechSec: 0.9,
  engine: { name: 'whisper', model: 'base', version: '1', draft: false },
};
const measure = {
  id: 'pace',
  label: 'Pace',
  value: 120,
  unit: 'words/min',
  norm: null,
  detail: 'Even.',
  notMeasured: null,
  evidence: [],
};

const rating = {
  criterion: 'clarity',
  label: 'Clarity',
  value: 3,
  low: 2,
  high: 4,
  anchor: 'Plain to follow.',
  found: ['Two words for order.'],
  bounds: [],
  next: 'Say why.',
  notAssessed: null,
  sentenceIds: ['S1'],
  evidence: [],
};
const emotions = {
  model: 'emotion-8',
  attribution: 'GoEmotions, CC BY 4.0',
  sentences: [
    {
      sentenceId: 'S1',
      group: 'nervous',
      probability: 0.7,
      strength: 'sounds',
      words: [
        { startChar: 0, endChar: 5, startSec: null, endSec: null, weight: 2.5 },
      ],
    },
  ],
};

describe('contracts', () => {
  it.each([
    [
      'question',
      QuestionSchema,
      question,
      [
        { ...question, id: 'Not Kebab' },
        { ...question, points: Array(7).fill(question.points[0]) },
        { ...question, origin: { kind: 'tailored', document: 'letter' } },
        { ...question, target: { minSec: 120, maxSec: 60 } },
        { ...question, roles: ['astronaut'] },
      ],
    ],
    [
      'transcript',
      TranscriptSchema,
      transcript,
      [
        { ...transcript, durationSec: -1 },
        { ...transcript, segments: [{ words: [] }] },
        { ...transcript, engine: { ...transcript.engine, name: 'magic' } },
      ],
    ],
    [
      'measure',
      MeasureSchema,
      measure,
      [
        { ...measure, value: null },
        { ...measure, notMeasured: { code: 'x', message: 'y' } },
        { ...measure, id: 'charisma' },
      ],
    ],
    [
      'rating',
      RatingSchema,
      rating,
      [
        { ...rating, value: null },
        { ...rating, value: 6 },
        { ...rating, value: 2.5 },
        { ...rating, criterion: 'charm' },
        { ...rating, notAssessed: { code: 'x', message: 'y' } },
      ],
    ],
    [
      'emotion reading',
      EmotionReadingSchema,
      emotions,
      [
        { ...emotions, attribution: undefined },
        {
          ...emotions,
          sentences: [{ ...emotions.sentences[0], group: 'honesty' }],
        },
        {
          ...emotions,
          sentences: [{ ...emotions.sentences[0], probability: 1.2 }],
        },
      ],
    ],
    [
      'typed answer',
      SubmitTextSchema,
      { questionId: 'q', text: 'Hello.' },
      [
        { questionId: 'q', text: '   ' },
        { questionId: 'q', text: 'x'.repeat(LIMITS.textChars + 1) },
        { text: 'Hello.' },
      ],
    ],
    [
      'outcome job',
      OutcomeJobSchema,
      { answerId: id, stage: 'analysis', attempt: 1 },
      [
        { answerId: 'x', stage: 'analysis', attempt: 1 },
        { answerId: id, stage: 'singing', attempt: 1 },
        { answerId: id, stage: 'analysis', attempt: 0 },
      ],
    ],
    [
      'progress',
      AnswerMessageSchema,
      {
        type: 'progress',
        event: {
          answerId: id,
          stage: 'transcript',
          attempt: 1,
          progress: 0.5,
          step: 'Listening',
        },
      },
      [
        {
          type: 'progress',
          event: {
            answerId: id,
            stage: 'transcript',
            attempt: 1,
            progress: 2,
            step: 'x',
          },
        },
        { type: 'unknown' },
      ],
    ],
    [
      'problem',
      ProblemSchema,
      {
        type: 'about:blank',
        title: 'Gone',
        status: 410,
        code: 'gone',
        detail: 'Ask again.',
      },
      [{ title: 'Gone', status: '410' }],
    ],
  ] as const)(
    '%s: a good one parses, bad ones do not',
    (_, schema, good, bad) => {
      expect(schema.safeParse(good).success).toBe(true);
      for (const sample of bad)
        expect(schema.safeParse(sample).success).toBe(false);
    },
  );

  it('fills an interview wish with defaults', () => {
    expect(
      CreateInterviewSchema.parse({ role: 'nurse', level: 'mid' }),
    ).toMatchObject({
      count: 5,
      mode: 'guided',
      kinds: ['behavioural', 'situational', 'motivational', 'technical'],
    });
  });

  it('asks for the first and longest page of answers by default, and for ids in one spelling', () => {
    expect(AnswerListQuerySchema.parse({})).toEqual({
      limit: LIMITS.listedAnswers,
    });
    expect(
      AnswerListQuerySchema.parse({ limit: '20', before: id.toUpperCase() }),
    ).toEqual({ limit: 20, before: id });
  });

  it('has one queue per stage', () => {
    const queues = STAGES.map((stage) => STAGE_JOBS[stage].queue);
    expect(new Set(queues).size).toBe(STAGES.length);
  });

  it('takes an outcome only with a result or a reason', () => {
    const { result } = STAGE_JOBS.transcript;
    expect(
      result.safeParse({ status: 'done', result: transcript }).success,
    ).toBe(true);
    expect(
      result.safeParse({
        status: 'not-possible',
        reason: { code: 'no-speech', message: 'Silence.' },
      }).success,
    ).toBe(true);
    expect(result.safeParse({ status: 'done' }).success).toBe(false);
    expect(result.safeParse({ status: 'not-possible' }).success).toBe(false);
  });

  it('still parses an analysis of version 1, which has neither ratings nor emotions', () => {
    const old = {
      version: '1',
      wordCount: 2,
      notAssessable: null,
      measures: [measure],
      sentences: [],
      structure: [],
      points: [],
    };
    expect(AnalysisSchema.parse(old)).toEqual(old);
    const ratings = { criteria: [rating], overall: 3, assessed: 1 };
    expect(
      AnalysisSchema.parse({ ...old, version: '2', ratings, emotions }),
    ).toMatchObject({ ratings, emotions });
  });

  it('keeps the first seven measures and has a card for each', () => {
    expect(MeasureIdSchema.options.slice(0, 7)).toEqual([
      'pace',
      'fillers',
      'pauses',
      'length',
      'relevance',
      'coverage',
      'sentiment',
    ]);
    expect(Object.keys(MEASURE_CATALOGUE)).toEqual(MeasureIdSchema.options);
    for (const card of Object.values(MEASURE_CATALOGUE))
      for (const text of [
        card.label,
        card.unit,
        card.formula,
        card.source,
        card.limits,
      ])
        expect(text.length).toBeGreaterThan(3);
  });

  it('writes out five different anchors for every criterion', () => {
    expect(Object.keys(RATING_SCALES)).toEqual(CriterionSchema.options);
    for (const { anchors } of Object.values(RATING_SCALES))
      expect(new Set(anchors).size).toBe(5);
  });
});
