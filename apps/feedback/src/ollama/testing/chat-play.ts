import type { ServerResponse } from 'node:http';
import { promptTokens } from './chat-refusal';
import type { ChatScript, DoubleModel } from './chat-script';
import type { HeldChats } from './held-chats';
import { lineWriter } from './line-writer';
import { writeBySchema } from './write-by-schema';
import type { PromptLines, Schema } from './write-by-schema';

export const CREATED = '2026-01-01T00:00:00.123456789Z';
const PROSE = 'Sure. Here is what I think of it.';

/** Lines of the prompt that begin with an id in brackets. */
function promptLines(body: Record<string, unknown>): PromptLines {
  const messages: unknown = body['messages'];
  const text = (Array.isArray(messages) ? messages : [])
    .map((message: { content?: unknown }) => String(message.content ?? ''))
    .join('\n');
  const lines = text.split('\n').flatMap((line) => {
    const found = /^\[(L\d+)\] (.*)$/.exec(line);
    return found ? [[found[1], found[2]]] : [];
  });
  return Object.fromEntries(lines);
}

/** What the model writes of itself, in chunks of a token each. */
function ownText(
  body: Record<string, unknown>,
  model: DoubleModel | undefined,
  turn: number,
): string[] {
  if (model?.ignoresFormat) return [PROSE];
  const schema = (body['format'] ?? {}) as Schema;
  const value = writeBySchema(
    schema,
    '',
    !model?.keepsOrder,
    turn,
    promptLines(body),
  );
  return JSON.stringify(value).match(/[\s\S]{1,6}/gu) ?? [];
}

/**
 * Plays a chat by its script.
 * @param turn how many acknowledgements were written before: each begins in another way
 * @param held where a script that holds is released
 * @returns whether an acknowledgement of the double's own was written to its end
 */
export async function playChat(
  body: Record<string, unknown>,
  script: ChatScript,
  model: DoubleModel | undefined,
  turn: number,
  response: ServerResponse,
  held: HeldChats,
): Promise<boolean> {
  const stream = body['stream'] !== false;
  const lines = lineWriter(response, {
    pauseMs: script.chunkMs ?? 0,
    splitBytes: script.splitBytes,
    silent: !stream,
  });
  const message = (fields: Record<string, string>) => ({
    model: model?.name,
    created_at: CREATED,
    message: { role: 'assistant', content: '', ...fields },
    done: false,
  });
  const holds = [...(script.holdBefore ?? [])];
  let sent = '';
  const holdBefore = async (text: string): Promise<void> => {
    sent += text;
    for (; holds.length > 0 && sent.includes(holds[0]); holds.shift())
      await held.hold(response);
  };
  await holdBefore('');
  // A model that can think does so unless it is told not to.
  const thinks =
    model?.capabilities?.includes('thinking') && body['think'] !== false;
  for (const thinking of script.thinking ?? (thinks ? ['Let me see.'] : []))
    await lines.send(message({ thinking }));
  const most = (body['options'] as { num_predict?: number } | undefined)
    ?.num_predict;
  const own = script.chunks ?? ownText(body, model, turn);
  // A script says itself how it ends; of its own accord the model stops at num_predict.
  const cut = !script.chunks && most !== undefined && own.length > most;
  const chunks = cut ? own.slice(0, most) : own;
  for (const [i, content] of chunks.entries()) {
    await holdBefore(content);
    if (response.destroyed) return false;
    if (i === 1 && script.badLine !== undefined)
      await lines.send(script.badLine);
    else await lines.send(message({ content }));
  }
  const end = script.end ?? (cut ? 'length' : 'done');
  if (end === 'hang') return false;
  if (end === 'cut') return (response.destroy(), false);
  const error = 'model runner has unexpectedly stopped';
  if (end === 'error' && stream) await lines.send({ error });
  if (end === 'error' && !stream) lines.fail(500, error);
  if (end === 'done' || end === 'length') {
    const last = {
      ...message(stream ? {} : { content: chunks.join('') }),
      done: true,
      done_reason: end === 'done' ? 'stop' : 'length',
      total_duration: 1_000_000,
      load_duration: 1_000,
      prompt_eval_count: promptTokens(body),
      eval_count: chunks.length,
    };
    if (stream) await lines.send(last);
    else lines.whole(last);
  }
  response.end();
  return (
    end === 'done' &&
    !script.chunks &&
    own.join('').includes('"acknowledgement"')
  );
}
