import type { Similarity } from '../relevance/similarity';

const QUESTION =
  'Tell me about a time you improved the performance of a system.';
const NEAR = [
  'I improved the performance of a system.',
  'The service was one slow query, and then it was faster.',
];
const FAR = ['My grandmother bakes bread on Sundays.'];

/** What every adapter of `Similarity` has to do. */
export function describeSimilarity(name: string, open: () => Similarity): void {
  describe(`similarity by ${name}`, () => {
    const never = new AbortController().signal;
    const subject = (sentences: readonly string[], signal = never) =>
      open().subject(sentences, QUESTION, signal);

    it('finds a text alike to itself, and an answer nearer than another subject', async () => {
      const [same, near, far] = await Promise.all([
        subject([QUESTION]),
        subject(NEAR),
        subject(FAR),
      ]);
      // Word vectors leave the asking words of a question out.
      expect(same ?? NaN).toBeGreaterThan(0.85);
      expect(same ?? NaN).toBeGreaterThan(near ?? NaN);
      expect(near ?? NaN).toBeGreaterThan(far ?? NaN);
      expect(Math.abs(near ?? NaN)).toBeLessThanOrEqual(1);
    });

    it('gives the same number for the same texts, whatever came between', async () => {
      const first = await subject(NEAR);
      await subject(FAR);
      expect(await subject(NEAR)).toBe(first);
    });

    it('gives null where there is nothing to compare', async () => {
      expect(await subject([])).toBeNull();
    });

    it('reads any text', async () => {
      const odd = ['', '🙂 שלום', 'x'.repeat(5_000), '...'];
      const found = await subject(odd);
      expect(found === null || Math.abs(found) <= 1).toBe(true);
    });

    it('hands the reason of a cancellation on', async () => {
      const signal = AbortSignal.abort(new Error('cancelled'));
      await expect(subject(NEAR, signal)).rejects.toThrow('cancelled');
    });
  });
}
