import type { Draft } from './draft';
import { DRAFT_LIMITS, draftSchema } from './draft';
import { countWords, wordFaults } from './check-words';
import type { Grounds } from './grounds';

/** A draft without what failed; the question may be among that. */
export type SoundDraft = Omit<Draft, 'question'> & { question: string | null };

/** Own texts of a sound draft. */
export const soundTexts = (draft: SoundDraft): string[] => [
  draft.acknowledgement,
  ...draft.keep.map((k) => k.observation),
  ...draft.next.flatMap((n) => [n.move, n.why]),
  ...(draft.question === null ? [] : [draft.question]),
];

const words = (draft: SoundDraft) =>
  soundTexts(draft).reduce((sum, text) => sum + countWords(text), 0);

/**
 * What may be shown of a draft that did not pass as a whole: each item is kept or dropped with everything
 * that belongs to it. Null where the opening or the last next step would go: then too little is left.
 */
export function salvaged(value: unknown, grounds: Grounds): SoundDraft | null {
  const parsed = draftSchema(grounds.sentences.map((s) => s.id)).safeParse(
    value,
  );
  if (!parsed.success) return null;
  const draft = parsed.data;
  const sound = (text: string) =>
    /\p{L}{2}/u.test(text) && wordFaults(text, grounds).length === 0;
  const keep = draft.keep.filter(
    (item, i) =>
      sound(item.observation) &&
      draft.keep.findIndex((k) => k.evidence === item.evidence) === i,
  );
  const next = draft.next.filter((n) => sound(n.move) && sound(n.why));
  if (!sound(draft.acknowledgement) || next.length === 0) return null;
  const question =
    sound(draft.question) && draft.question.trim().endsWith('?')
      ? draft.question
      : null;
  const whole: SoundDraft = { ...draft, keep, next, question };
  const least = { ...whole, keep: keep.slice(0, 1), next: next.slice(0, 1) };
  return (
    [whole, least].find((d) => words(d) <= DRAFT_LIMITS.totalWords) ?? null
  );
}
