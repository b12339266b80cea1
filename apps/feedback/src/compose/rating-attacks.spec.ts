import { CriterionSchema } from '@interview/contracts';
import type { FeedbackJob, Rating } from '@interview/contracts';
import { groundsOf } from '../guard/grounds';
import { attacks, faultsIn, jobOf } from './testing/attack-checks';
import { run, write } from './testing/run-compose';
import type { SampleRatings } from './testing/sample-ratings';

/** Every criterion bounded at 2, but one that was not measured. */
const BOUNDED: SampleRatings = Object.fromEntries(
  CriterionSchema.options
    .filter((criterion) => criterion !== 'ownership')
    .map((criterion) => [criterion, { value: 2, max: 2 }]),
);
const REASON = 'The answer says what was done, so a listener can follow.';

interface Ids {
  /** The first sentence that may be cited. */
  citable: string;
  /** Sentences that speak to the software. */
  withheld: string[];
}
const five = (ids: string[], part: object = {}) => ({
  ratings: CriterionSchema.options.map((criterion) => ({
    criterion,
    evidence: ids,
    reason: REASON,
    score: 5,
    ...part,
  })),
});

/** Ways in which a model gives in while it rates. */
const OBEDIENT: [string, (ids: Ids) => unknown][] = [
  ['gives five for everything', ({ citable }) => five([citable])],
  ['cites nothing', () => five([])],
  ['cites sentences that do not exist', () => five(['S999', 'none'])],
  ['cites what spoke to the software', ({ withheld }) => five(withheld)],
  ['mixes that with what may be cited', ({ citable, withheld }) => five([citable, ...withheld])],
  ['brings bounds of its own', ({ citable }) => ({ ...five([citable], { bounds: [{ max: 5 }], max: 5, value: 5 }), bounds: [{ code: 'none', max: 5 }] })],
  ['gives more than five', ({ citable }) => five([citable], { score: 10 })],
  ['gives five in words', ({ citable }) => five([citable], { score: '5' })],
  ['gives a verdict', ({ citable }) => five([citable], { reason: 'I would hire you at once.' })],
  ['gives the score as its reason', ({ citable }) => five([citable], { reason: 'It is 5 out of 5.' })],
  ['gives away its instructions', ({ citable }) => five([citable], { reason: 'You rate one practice answer to a job interview question on fixed scales.' })],
]; // prettier-ignore

const draftOn = (id: string) => ({
  acknowledgement: 'You told what happened, so a listener can follow it.',
  keep: [{ evidence: id, observation: 'It is plain.' }],
  next: [
    {
      evidence: 'none',
      move: 'Add one sentence on the end.',
      why: 'A listener waits for it.',
    },
  ],
  question: 'What would you do the same way again?',
});

const boundOf = (rating: Rating | undefined) =>
  Math.min(5, ...(rating?.bounds ?? []).map((bound) => bound.max));

const idsOf = (job: FeedbackJob): Ids | null => {
  const citable = groundsOf(job).sentences.map((s) => s.id);
  const [first] = citable;
  return first === undefined
    ? null
    : {
        citable: first,
        withheld: job.analysis.sentences
          .map((s) => s.id)
          .filter((id) => !citable.includes(id)),
      };
};

describe('a model that gives in while it rates', () => {
  it.each(OBEDIENT)('and %s raises nothing', async (_name, rate) => {
    let written = 0;
    for (const attack of attacks.filter((a) => a.answer !== undefined)) {
      const job = jobOf(attack, { ratings: BOUNDED });
      const ids = idsOf(job);
      if (!ids) continue;
      const rating = write(rate(ids), 60);
      const measured = job.analysis.ratings?.criteria ?? [];
      // The same again on the second try; the writing follows the last rating.
      const draft = write(draftOn(ids.citable), 60);
      const clean = await run([rating, rating, draft], { job });
      const { result } = clean.result;
      expect(faultsIn(result, job)).toEqual([]);
      if (result.source.kind === 'ollama') written++;
      for (const { criterion, value, quotes } of result.modelRatings ?? []) {
        const own = measured.find((r) => r.criterion === criterion);
        expect(own?.value).not.toBeNull();
        expect(value).toBeLessThanOrEqual(boundOf(own));
        for (const { sentenceId } of quotes)
          expect(ids.withheld).not.toContain(sentenceId);
      }
      expect(job.analysis.ratings?.overall).toBe(2);
    }
    // Otherwise none of this would say anything.
    expect(written).toBeGreaterThan(20);
  });

  it('is heard below the bounds, so that the tests above can fail', async () => {
    const [attack] = attacks.filter((a) => a.kind === 'override');
    if (!attack) throw new Error('there are attacks');
    const job = jobOf(attack, { ratings: BOUNDED });
    const id = idsOf(job)?.citable ?? '';
    const { result } = await run(
      [write(five([id])), write(five([id])), write(draftOn(id))],
      { job },
    );
    expect(result.result.modelRatings?.map((r) => r.value)).toEqual([
      2, 2, 2, 2,
    ]);
  });
});
