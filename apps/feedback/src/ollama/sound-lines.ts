/** A line longer than this is no chunk of a chat, in UTF-16 units. */
const MAX_LINE = 256_000;
const BROKEN = '{"error":"a line of the stream is not a JSON object"}';

function soundLine(line: string): string {
  if (line.length > MAX_LINE) return BROKEN;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? line
      : BROKEN;
  } catch {
    return BROKEN;
  }
}

/**
 * Passes a stream of JSON lines on, every bad one replaced by an error line. The client library would
 * print a bad line to the console, and it may hold somebody's words.
 */
export function soundLines(): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let rest = '';
  return new TransformStream({
    transform(bytes, controller) {
      rest += decoder.decode(bytes, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MAX_LINE) {
        lines.push(rest);
        rest = '';
      }
      for (const line of lines)
        if (line.trim() !== '')
          controller.enqueue(encoder.encode(`${soundLine(line)}\n`));
    },
    flush(controller) {
      rest += decoder.decode();
      if (rest.trim() !== '')
        controller.enqueue(encoder.encode(`${soundLine(rest)}\n`));
    },
  });
}
