/** Longest draft in UTF-16 units: several times what the schema can hold, so only a runaway exceeds it. */
const MAX_CHARS = 8_000;
/** Some models fill up with white space until they are stopped. */
const MAX_SPACE_RUN = 200;

/** Why a model's output must be stopped, as a plain sentence; null while it is sound. */
export function runawayFault(output: string): string | null {
  if (output.length > MAX_CHARS)
    return 'the text grew longer than any valid answer';
  if (
    output.length >= MAX_SPACE_RUN &&
    /^\s*$/.test(output.slice(-MAX_SPACE_RUN))
  )
    return 'it wrote nothing but white space';
  return null;
}

/** Takes off a Markdown fence or words before the first brace, which some models add. */
export function unwrapped(output: string): string {
  const start = output.indexOf('{');
  return start < 0 ? '' : output.slice(start);
}
