import { tidyText } from './tidy';

/** Words in a row that no text shares with the instructions by chance. */
const RUN = 8;

const words = (text: string) =>
  tidyText(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const runs = (text: string): string[] => {
  const all = words(text);
  return all.slice(RUN - 1).map((_, i) => all.slice(i, i + RUN).join(' '));
};

/**
 * Whether `text` gives away a secret of the prompt: eight words in a row of a long one, or a short one as
 * a whole.
 */
export function leaksPrompt(text: string, secrets: readonly string[]): boolean {
  const told = new Set(runs(text));
  const flat = words(text).join(' ');
  return secrets.some((secret) => {
    const own = words(secret);
    return own.length < RUN
      ? own.length > 0 && flat.includes(own.join(' '))
      : runs(secret).some((run) => told.has(run));
  });
}
