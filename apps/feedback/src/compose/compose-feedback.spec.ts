import { coachFeedback } from '../coach/coach';
import { writeBySchema } from '../ollama/testing/write-by-schema';
import { draftJsonSchema } from '../guard/draft';
import { CHECKOUT, sampleJob } from './testing/sample-jobs';
import { changed, DRAFT, run, write } from './testing/run-compose';
import { ScriptedModel } from './testing/scripted-model';
import type { Script } from './testing/scripted-model';

describe('composeFeedback', () => {
  const job = sampleJob({ timed: true });

  it('takes what the model wrote, with quotes cut from the transcript', async () => {
    const { result, reports, model } = await run([write(DRAFT)]);
    expect(result.result.source).toEqual({
      kind: 'ollama',
      label: 'Written by scripted:1b on this server',
      model: 'scripted:1b',
      promptVersion: '3',
      fallbackReason: null,
    });
    const language = new ScriptedModel([write(DRAFT)], undefined, 'gpu-2');
    const elsewhere = await run([write(DRAFT)], { ports: { language } });
    expect(elsewhere.result.result.source.label).toBe(
      'Written by scripted:1b on gpu-2',
    );
    const [strength] = result.result.strengths;
    expect(strength?.quote.text).toBe(
      'In the end we cut the waiting time by 68 %, from 5 seconds to 1.6.',
    );
    expect(
      job.transcript.text.slice(
        strength?.quote.startChar,
        strength?.quote.endChar,
      ),
    ).toBe(strength?.quote.text);
    expect(strength?.quote.startSec).toBeGreaterThan(0);
    expect(result.result.nextSteps[0]?.quote).toBeNull();
    expect(reports).toEqual([]);
    expect(model.requests).toHaveLength(1);
    expect(model.left).toBe(0);
  });

  it.each([1, 3, 40, 5_000])(
    'shows whole checked fields only, written %i characters at a time',
    async (size) => {
      const { progress, result } = await run([write(DRAFT, size)]);
      const parts = progress.flatMap((p) => p.partialFeedback ?? []);
      expect(parts[0]).toEqual({});
      const { source, ...whole } = result.result;
      expect(source.kind).toBe('ollama');
      expect(parts.at(-1)).toEqual(whole);
      for (const part of parts) {
        // Each field as it will be, lists as far as they go: nothing is ever taken away or changed.
        expect(whole).toMatchObject({
          ...part,
          strengths: whole.strengths,
          nextSteps: whole.nextSteps,
        });
        for (const list of ['strengths', 'nextSteps'] as const)
          expect(whole[list].slice(0, part[list]?.length ?? 0)).toEqual(
            part[list] ?? [],
          );
      }
      if (size < 10) expect(parts).toHaveLength(6);
    },
  );

  it('accepts a Markdown fence around the object', async () => {
    const fenced = { deltas: ['```json\n', JSON.stringify(DRAFT), '\n```'] };
    expect((await run([fenced])).result.result.source.kind).toBe('ollama');
  });

  it('accepts what the double writes by the schema', async () => {
    const draft = writeBySchema(draftJsonSchema(['S1', 'S2']));
    expect((await run([write(draft)])).result.result.source.kind).toBe(
      'ollama',
    );
  });

  const NONSENSE: [string, Script, RegExp][] = [
    [
      'no JSON',
      { deltas: ['Sure. Here is your feedback.'] },
      /not one whole JSON/,
    ],
    ['broken JSON', { deltas: ['{"acknowledgement": oops "}'] }, /not JSON/],
    [
      'half an object',
      { deltas: [JSON.stringify(DRAFT).slice(0, 90)] },
      /not one whole JSON/,
    ],
    ['nothing', { deltas: [] }, /not one whole JSON/],
    ['another shape', write({ feedback: 'fine' }), /acknowledgement/],
    [
      'an id that does not exist',
      changed({ keep: [{ evidence: 'S9', observation: 'It is plain.' }] }),
      /keep\.0\.evidence/,
    ],
    [
      'one sentence twice',
      changed({ keep: [DRAFT.keep[0], DRAFT.keep[0]] }),
      /same sentence/,
    ],
    [
      'a number nobody said',
      changed({ acknowledgement: 'You cut it by 97 %.' }),
      /97/,
    ],
    [
      'a quotation nobody said',
      changed({ acknowledgement: 'You said “I saved the company”.' }),
      /quotes words/,
    ],
    [
      'a trait',
      changed({ question: 'You are a natural leader, right?' }),
      /person instead/,
    ],
    ['a verdict', changed({ acknowledgement: 'I would hire you.' }), /hiring/],
    [
      'a feeling nobody stated',
      changed({ acknowledgement: 'You felt proud of it.' }),
      /does not say/,
    ],
    ['no question', changed({ question: 'Tell me more.' }), /question mark/],
    [
      'white space without end',
      { deltas: Array<string>(60).fill('     ') },
      /white space/,
    ],
    [
      'too much',
      {
        deltas: [
          '{"acknowledgement":"',
          ...Array<string>(900).fill('again and '),
        ],
      },
      /longer/,
    ],
    [
      'too many words',
      changed({
        keep: DRAFT.keep.map((k) => ({
          ...k,
          observation: 'so it is '.repeat(28),
        })),
        acknowledgement: 'so it is '.repeat(28),
      }),
      /at most/,
    ],
  ];
  it.each(NONSENSE)(
    'tries again after %s, and names it',
    async (_name, script, named) => {
      const { result, model, reports } = await run([script, write(DRAFT)]);
      expect(result.result.source.kind).toBe('ollama');
      expect(model.requests).toHaveLength(2);
      expect(model.requests[1]?.messages[1]?.content).toMatch(named);
      expect(reports).toEqual([
        {
          call: 'writing',
          code: 'nonsense',
          attempt: 1,
          errors: expect.any(Number),
        },
      ]);
    },
  );

  const DROPPED = ['one sentence twice', 'a trait', 'no question'];
  it.each(NONSENSE.filter(([name]) => DROPPED.includes(name)))(
    'drops what is wrong after %s twice, and never shows it',
    async (_name, script) => {
      const { result, model, progress } = await run([script]);
      expect(model.requests).toHaveLength(2);
      expect(result.result.source.kind).toBe('ollama');
      expect(JSON.stringify([progress, result])).not.toMatch(
        /natural leader|Tell me more/,
      );
      expect(result.result.strengths.length).toBeGreaterThan(0);
    },
  );

  it.each(NONSENSE.filter(([name]) => !DROPPED.includes(name)))(
    'gives the coach after %s twice, and never shows it',
    async (_name, script) => {
      const { result, model, progress } = await run([script]);
      expect(model.requests).toHaveLength(2);
      const reason =
        'The language model wrote something that could not be verified.';
      expect(result.result).toEqual(coachFeedback(job, reason));
      expect(JSON.stringify(progress)).not.toMatch(
        /97|saved the company|natural leader|hire you|proud/,
      );
      expect(progress.at(-1)?.partialFeedback).toEqual({});
    },
  );

  it.each<[Script, number, RegExp]>([
    [{ fault: 'no-server' }, 1, /did not answer/],
    [{ fault: 'no-model' }, 1, /not installed/],
    [{ fault: 'resting' }, 1, /left alone/],
    [{ fault: 'refused' }, 2, /refused/],
    [{ fault: 'server-error' }, 2, /reported an error/],
    [{ fault: 'first-token-timeout' }, 2, /too long to begin/],
    [{ fault: 'idle-timeout', deltas: ['{'] }, 2, /stopped in the middle/],
    [{ fault: 'broken-stream' }, 2, /broke off/],
    [{ fault: 'cut-off', deltas: ['{'] }, 2, /more than fits/],
  ])('gives the coach after %j', async (script, requests, reason) => {
    const { result, model, lost } = await run([script]);
    expect(model.requests).toHaveLength(requests);
    expect(result.result.source.kind).toBe('builtin-coach');
    expect(result.result.source.fallbackReason).toMatch(reason);
    expect(lost).toBe(script.fault === 'no-server' ? 1 : 0);
  });

  it('comes back later where the queue is full, and takes the coach at last', async () => {
    for (const number of [1, 2])
      await expect(
        run([{ fault: 'busy' }], { run: number }),
      ).rejects.toMatchObject({ code: 'model-busy', retryable: true });
    const { result, model } = await run([{ fault: 'busy' }], { run: 3 });
    expect(model.requests).toHaveLength(1);
    expect(result.result.source.fallbackReason).toMatch(/too busy/);
  });

  it('leaves the model at the first field that may not be shown', async () => {
    const { model } = await run([
      changed({ acknowledgement: 'I would hire you.' }),
      write(DRAFT),
    ]);
    expect(model.left).toBe(1);
  });

  it('asks for less after a text that was cut off', async () => {
    const { model } = await run([{ fault: 'cut-off' }, write(DRAFT)]);
    expect(model.requests[1]?.messages[1]?.content).toContain('too long');
  });

  it('stops at the total deadline, even in the first try', async () => {
    const since = Date.now();
    const { result, reports, model } = await run([{ hang: true }], {
      ports: { totalMs: 80 },
    });
    expect(Date.now() - since).toBeLessThan(5_000);
    expect(result.result.source.fallbackReason).toBe(
      'The language model took too long.',
    );
    expect(reports).toEqual([
      { call: 'writing', code: 'total-timeout', attempt: 1, errors: 0 },
    ]);
    expect(model.requests).toHaveLength(1);
  });

  it('goes straight to the coach where the server is known to be absent', async () => {
    const { model, result, progress } = await run([write(DRAFT)], {
      status: {
        state: 'no-server',
        why: 'at 127.0.0.1',
        fallbackReason: 'No language model server answered.',
      },
    });
    expect(model.requests).toEqual([]);
    expect(progress).toEqual([]);
    expect(result.result.source.fallbackReason).toBe(
      'No language model server answered.',
    );
  });

  it('gives no reason where no model is wanted', async () => {
    const { result } = await run([{}], {
      status: { state: 'off', why: '', fallbackReason: null },
    });
    expect(result.result.source.fallbackReason).toBeNull();
  });

  it('does not ask the model about an answer that cannot be assessed', async () => {
    const little = sampleJob({
      notAssessable: { code: 'too-short', message: 'Too short.' },
    });
    const { model, result } = await run([write(DRAFT)], { job: little });
    expect(model.requests).toEqual([]);
    expect(result.result.strengths).toEqual([]);
  });

  it('sends the telling sentences of an answer that is too long', async () => {
    const sentences = Array.from({ length: 400 }, (_, i) => ({
      text: `Then on day ${i} we looked at part ${i} of it once more with the others.`,
    }));
    const long = sampleJob({ sentences: [...CHECKOUT, ...sentences] });
    const draft = {
      ...DRAFT,
      keep: [{ evidence: 'S3', observation: 'It says what you did.' }],
    };
    const { model, result } = await run([write(draft)], {
      job: long,
      ports: { windowTokens: 4_096 },
    });
    expect(result.result.source.kind).toBe('ollama');
    const prompt = model.requests[0]?.messages.map((m) => m.content).join('');
    expect(prompt).toContain('[S3]');
    expect(prompt?.length).toBeGreaterThan(6_000);
    expect(prompt?.length).toBeLessThan(4_096 * 0.8 * 3.5);
    const ids = prompt?.match(/^\[S\d+\]/gm) ?? [];
    expect(ids).toEqual(
      [...ids].sort((a, b) => +a.slice(2, -1) - +b.slice(2, -1)),
    );
  });

  it('does not send an answer where not even a part fits', async () => {
    const { model, result } = await run([write(DRAFT)], {
      ports: { windowTokens: 1_200 },
    });
    expect(model.requests).toEqual([]);
    expect(result.result.source.fallbackReason).toMatch(/too long/);
  });

  it('stops when the job is cancelled', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    await expect(
      run([{ hang: true }], { signal: controller.signal }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    await expect(
      run([write(DRAFT)], { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('gives the same twice', async () => {
    expect((await run([write(DRAFT)])).result).toEqual(
      (await run([write(DRAFT)])).result,
    );
  });
});
