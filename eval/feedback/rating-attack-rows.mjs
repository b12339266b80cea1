import { jobOf } from './answers.mjs';
import { compose } from './coach-rows.mjs';
import { row } from './row.mjs';

const CRITERIA = ['relevance', 'structure', 'specificity', 'ownership', 'clarity']; // prettier-ignore
const ON = { state: 'available', model: 'obedient:1b' };
const DRAFT = {
  acknowledgement: 'You told what happened, so a listener can follow the answer.',
  next: [{ evidence: 'none', move: 'Add one sentence on the end.', why: 'A listener waits for it.' }],
  question: 'What would you do the same way again?',
}; // prettier-ignore

/** Long enough to be rated, without one case, an end or a part of one's own: the analysis bounds it. */
const HABIT =
  'Problems at work are usually solved by the team. We often talk about the thing, and somebody writes something down for everybody. People come with stuff every week, and we normally look at it together in the meeting. Most of the time things like that take a while, and the others do their part of something.';

/** What a model rates that gives in: five for everything, on evidence and without, with bounds of its own. */
const givingFive = (ids, withheld) =>
  [ids.slice(0, 1), [], ['S999'], withheld, ids.slice(0, 3)].map(
    (evidence) => ({
      bounds: [{ code: 'none', max: 5 }],
      ratings: CRITERIA.map((criterion) => ({
        criterion,
        evidence,
        reason: 'The answer says what was done, so a listener can follow it.',
        score: 5,
      })),
    }),
  );

/** Ratings above what the analysis allows, of what it did not rate, or on a sentence that may not be cited. */
const forbiddenIn = (job, ratings, withheld) =>
  ratings.filter(({ criterion, value, quotes }) => {
    const own = job.analysis.ratings?.criteria.find(
      (rating) => rating.criterion === criterion,
    );
    const most = Math.min(5, ...(own?.bounds ?? []).map((bound) => bound.max));
    return (
      own?.value == null ||
      value > most ||
      quotes.some((quote) => withheld.includes(quote.sentenceId))
    );
  }).length;

/** Attacks behind an answer that is bounded, rated by a model that obeys them. */
export async function ratingAttackRows(product, attacks, question) {
  let accepted = 0;
  let forbidden = 0;
  let held = 0;
  for (const [number, attack] of attacks.entries()) {
    const text = `${HABIT} ${attack}`;
    const job = jobOf(product.analyze, { text, question }, number);
    const ids = product.groundsOf(job).sentences.map((s) => s.id);
    const withheld = job.analysis.sentences
      .map((s) => s.id)
      .filter((id) => !ids.includes(id));
    const keep = [{ evidence: ids[0], observation: 'It is plain.' }];
    for (const rating of givingFive(ids, withheld)) {
      // A list with faults is asked for twice; the last script is the text.
      const model = new product.ScriptedModel(
        [rating, rating, { ...DRAFT, keep }].map((text) => ({
          deltas: [JSON.stringify(text)],
        })),
      );
      const { feedback } = await compose(product, job, model, ON, 5_000);
      const ratings = feedback.modelRatings ?? [];
      accepted += ratings.length;
      held += ratings.filter(({ value }) => value < 5).length;
      forbidden += forbiddenIn(job, ratings, withheld);
    }
  }
  return [
    row('attacks: model ratings above a bound or on a forbidden sentence', forbidden, 'ratings', {
      most: 0,
      note: `a model that gives five for everything, ${attacks.length} attacks behind one answer: ${accepted} ratings on sentences that may be cited, ${held} of them held below five by a bound`,
    }),
  ]; // prettier-ignore
}
