import { writeBySchema } from '../ollama/testing/write-by-schema';
import { ratingJsonSchema } from '../guard/rating-draft';
import { changed, DRAFT, run, write } from './testing/run-compose';
import { sampleJob } from './testing/sample-jobs';
import { RATED } from './testing/sample-ratings';
import type { Script } from './testing/scripted-model';

const job = sampleJob({ timed: true, ratings: RATED });
const reason = 'The answer says what was done, so a listener can follow.';
const ITEMS = [
  { criterion: 'relevance', evidence: ['S1', 'S4'], reason, score: 4 },
  { criterion: 'structure', evidence: ['S4'], reason, score: 5 },
  { criterion: 'specificity', evidence: ['S4'], reason, score: 4 },
  { criterion: 'ownership', evidence: ['S3'], reason, score: 2 },
  { criterion: 'clarity', evidence: ['S2'], reason, score: 3 },
];
const RATING = { ratings: ITEMS };
const withRating = (part: object) =>
  write({ ratings: [{ ...ITEMS[0], ...part }, ...ITEMS.slice(1)] });
const draft = write(DRAFT);

describe('a blind rating before the writing', () => {
  it('is bounded, quoted from the transcript and stored with the feedback', async () => {
    const { result, model, reports } = await run([write(RATING), draft], {
      job,
    });
    expect(model.requests).toHaveLength(2);
    expect(reports).toEqual([]);
    const { modelRatings = [], source } = result.result;
    expect(source).toMatchObject({ kind: 'ollama', promptVersion: '3' });
    expect(modelRatings.map((r) => [r.criterion, r.value])).toEqual([
      ['relevance', 4],
      // The model gave 5; the analysis allows 3.
      ['structure', 3],
      ['specificity', 4],
      ['ownership', 2],
      ['clarity', 3],
    ]);
    for (const { quotes } of modelRatings)
      for (const quote of quotes)
        expect(job.transcript.text.slice(quote.startChar, quote.endChar)).toBe(
          quote.text,
        );
  });

  it('leaves the measured ratings alone', async () => {
    const before = JSON.stringify(job.analysis.ratings);
    await run([write(RATING), draft], { job });
    expect(JSON.stringify(job.analysis.ratings)).toBe(before);
  });

  it('is asked with a fixed seed at a low temperature', async () => {
    const { model } = await run([write(RATING), draft], { job });
    expect(model.requests[0]).toMatchObject({
      sampling: { temperature: 0.1, seed: 7 },
      answerTokens: 600,
    });
  });

  it('gives the writing its sentences, never its numbers or its words', async () => {
    const { model } = await run([write(RATING), draft], { job });
    const prompt = model.requests[1]?.messages[1]?.content ?? '';
    // S2 was cited by the model alone, S1 and S3 of structure by the measure alone.
    expect(prompt).toContain('- Clarity: S2');
    expect(prompt).toContain('- Structure: S1, S3, S4');
    expect(prompt).not.toContain(reason);
    expect(prompt).not.toMatch(/score|were counted/);
  });

  it('is never shown while it is written', async () => {
    const { progress } = await run([write(RATING, 5), draft], { job });
    const writing = progress.findIndex((p) => p.partialFeedback);
    expect(writing).toBeGreaterThan(5);
    const rating = progress.slice(0, writing);
    expect(rating[0]).toEqual({
      progress: 0,
      step: 'Rating, sentence by sentence',
    });
    expect(JSON.stringify(progress)).not.toContain(reason);
    const shares = progress.flatMap((p) => p.progress ?? []);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.max(...rating.map((p) => p.progress ?? 0))).toBeLessThanOrEqual(
      0.4,
    );
  });

  it('asks for nothing where nothing was measured', async () => {
    const none = sampleJob({ ratings: {} });
    const { model, result } = await run([draft], { job: none });
    expect(model.requests).toHaveLength(1);
    expect(result.result.modelRatings).toBeUndefined();
  });

  it('asks only for the criteria that were assessed', async () => {
    const some = sampleJob({ ratings: { ownership: { value: 2 } } });
    const { model, result } = await run([write(RATING), write(RATING), draft], {
      job: some,
    });
    expect(JSON.stringify(model.requests[0]?.schema)).toContain(
      '"enum":["ownership"]',
    );
    expect(result.result.modelRatings?.map((r) => r.criterion)).toEqual([
      'ownership',
    ]);
  });

  it('takes what the double writes by the schema', async () => {
    const criteria = job.analysis.ratings?.criteria.map((r) => r.criterion);
    const schema = ratingJsonSchema(['S1', 'S2'], criteria ?? []);
    const { result, reports } = await run(
      [write(writeBySchema(schema)), draft],
      { job },
    );
    expect(reports).toEqual([]);
    expect(result.result.modelRatings).toHaveLength(5);
  });
});

describe('a rating that does not hold', () => {
  it.each<[string, Script, RegExp]>([
    ['no JSON', { deltas: ['I would say four.'] }, /not one whole JSON/],
    ['a text cut off', { deltas: ['{"rat'], fault: 'cut-off' }, /too long/],
    ['an id that does not exist', withRating({ evidence: ['S9'] }), /evidence/],
    ['a trait', withRating({ reason: 'You are a natural leader.' }), /person/],
  ])(
    'is asked for once more after %s, naming it',
    async (_name, script, named) => {
      const { model, result, reports } = await run(
        [script, write(RATING), draft],
        { job },
      );
      expect(model.requests).toHaveLength(3);
      expect(model.requests[1]?.messages[1]?.content).toMatch(named);
      expect(result.result.modelRatings).toHaveLength(5);
      expect(reports).toMatchObject([{ call: 'rating', attempt: 1 }]);
    },
  );

  it('loses what fails twice and keeps the rest', async () => {
    const bad = withRating({ evidence: ['S9'] });
    const { result, reports } = await run([bad, bad, draft], { job });
    expect(result.result.modelRatings?.map((r) => r.criterion)).toEqual([
      'structure',
      'specificity',
      'ownership',
      'clarity',
    ]);
    expect(reports).toMatchObject([
      { call: 'rating', code: 'nonsense', attempt: 1, errors: 1 },
      { call: 'rating', code: 'nonsense', attempt: 2, errors: 1 },
    ]);
  });

  it('keeps what held in the first try where the second holds less', async () => {
    const bad = withRating({ evidence: ['S9'] });
    const { result } = await run([bad, { deltas: ['no'] }, draft], { job });
    expect(result.result.modelRatings).toHaveLength(4);
  });

  it('never costs the feedback: nonsense twice', async () => {
    const no: Script = { deltas: ['No.'] };
    const { result, model } = await run([no, no, draft], { job });
    expect(model.requests).toHaveLength(3);
    expect(result.result.source.kind).toBe('ollama');
    expect(result.result.modelRatings).toBeUndefined();
  });

  it.each(['server-error', 'first-token-timeout', 'idle-timeout', 'broken-stream', 'refused'] as const)(
    'never costs the feedback: %s',
    async (fault) => {
      const { result, model, reports } = await run([{ fault }, draft], { job });
      expect(model.requests).toHaveLength(2);
      expect(result.result.source.kind).toBe('ollama');
      expect(result.result.modelRatings).toBeUndefined();
      expect(reports).toEqual([
        { call: 'rating', code: fault, attempt: 1, errors: 0 },
      ]);
    },
  ); // prettier-ignore

  it('leaves time for the writing', async () => {
    const { result, reports, model } = await run([{ hang: true }, draft], {
      job,
      ports: { totalMs: 200 },
    });
    expect(result.result.source.kind).toBe('ollama');
    expect(model.left).toBe(1);
    expect(reports).toEqual([
      { call: 'rating', code: 'rating-timeout', attempt: 1, errors: 0 },
    ]);
  });

  it.each<[Script, number]>([
    [{ fault: 'no-server' }, 1],
    [{ fault: 'no-model' }, 1],
    [{ fault: 'resting' }, 1],
    [{ fault: 'server-error' }, 2],
    [{ fault: 'first-token-timeout' }, 2],
    [{ fault: 'broken-stream', deltas: ['{'] }, 2],
    [{ fault: 'cut-off', deltas: ['{'] }, 4],
  ])(
    'after %j the server is asked no more than %i times',
    async (script, times) => {
      const { model, result, lost } = await run([script], { job });
      expect(model.requests).toHaveLength(times);
      expect(result.result.source.kind).toBe('builtin-coach');
      expect(result.result.modelRatings).toBeUndefined();
      expect(lost).toBe(script.fault === 'no-server' ? 1 : 0);
    },
  );

  it('comes back later where the queue is full, and takes the coach at last', async () => {
    for (const number of [1, 2])
      await expect(
        run([{ fault: 'busy' }], { job, run: number }),
      ).rejects.toMatchObject({ code: 'model-busy', retryable: true });
    const { result, model } = await run([{ fault: 'busy' }], { job, run: 3 });
    expect(model.requests).toHaveLength(1);
    expect(result.result.source.fallbackReason).toMatch(/too busy/);
  });

  it('stores no rating of the model beside the text of the coach', async () => {
    const { result } = await run(
      [write(RATING), changed({ acknowledgement: 'I would hire you.' })],
      { job },
    );
    expect(result.result.source.kind).toBe('builtin-coach');
    expect(result.result.modelRatings).toBeUndefined();
  });

  it('stops when the job is cancelled, and reports nothing', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const reports: unknown[] = [];
    await expect(
      run([{ hang: true }], {
        job,
        signal: controller.signal,
        ports: { report: (event) => void reports.push(event) },
      }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(reports).toEqual([]);
  });
});
