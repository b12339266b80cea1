import type { Draft } from './draft';
import { DRAFT_LIMITS, draftSchema } from './draft';
import type { Grounds } from './grounds';
import { countWords, wordFaults } from './check-words';

export type DraftCheck =
  | { ok: true; draft: Draft }
  /** Short sentences for the second try; they never hold the answer's words. */
  | { ok: false; errors: string[] };

/** Own texts of a draft with the name under which a fault is reported. */
function draftTexts(draft: Draft): { path: string; text: string }[] {
  return [
    { path: 'acknowledgement', text: draft.acknowledgement },
    ...draft.keep.map((k, i) => ({
      path: `keep ${i + 1} observation`,
      text: k.observation,
    })),
    ...draft.next.flatMap((n, i) => [
      { path: `next ${i + 1} move`, text: n.move },
      { path: `next ${i + 1} why`, text: n.why },
    ]),
    { path: 'question', text: draft.question },
  ];
}

/** Checks what a model wrote: schema, ids, tone, numbers, quotations, lengths. */
export function checkDraft(value: unknown, grounds: Grounds): DraftCheck {
  const parsed = draftSchema(grounds.sentences.map((s) => s.id)).safeParse(
    value,
  );
  if (!parsed.success)
    return {
      ok: false,
      errors: parsed.error.issues
        .slice(0, 6)
        .map((issue) => `${issue.path.join('.') || 'draft'}: ${issue.code}`),
    };
  const draft = parsed.data;
  const texts = draftTexts(draft);
  const words = texts.reduce((sum, { text }) => sum + countWords(text), 0);
  const cited = draft.keep.map((k) => k.evidence);
  const errors = [
    ...texts.flatMap(({ path, text }) =>
      wordFaults(text, grounds).map((fault) => `${path}: ${fault}`),
    ),
    ...texts
      .filter(({ text }) => !/\p{L}{2}/u.test(text))
      .map(({ path }) => `${path}: it says nothing`),
    ...(new Set(cited).size < cited.length
      ? ['keep: both items cite the same sentence']
      : []),
    ...(draft.question.trim().endsWith('?')
      ? []
      : ['question: it does not end with a question mark']),
    ...(words > DRAFT_LIMITS.totalWords
      ? [`draft: ${words} words, at most ${DRAFT_LIMITS.totalWords} allowed`]
      : []),
  ];
  return errors.length === 0 ? { ok: true, draft } : { ok: false, errors };
}
