import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { PullScript } from './pull-script';
import { lineWriter } from './line-writer';

/** Bytes of what makes up a model of four billion parameters: weights, template, licence, parameters. */
const LAYERS = [3_338_792_448, 358, 8_432, 77];
const STEPS = 20;
export const UNKNOWN = 'pull model manifest: file does not exist';

const digestOf = (model: string, layer: number) =>
  `sha256:${createHash('sha256').update(`${model} ${layer}`).digest('hex')}`;

/** What a server has of layers, whole or in part: a pull that was broken off goes on from there. */
export class LayerStore {
  private readonly bytes = new Map<string, number>();

  of(model: string, layer: number): number {
    return this.bytes.get(digestOf(model, layer)) ?? 0;
  }

  put(model: string, layer: number, bytes: number): void {
    this.bytes.set(digestOf(model, layer), bytes);
  }
}

/**
 * Plays a pull in the order of the original: manifest, layer by layer, check, manifest written, success.
 * @param request.known whether the model library has it
 * @param install the server has the model now
 */
export async function playPull(
  request: { model: string; stream: boolean; known: boolean },
  script: PullScript,
  store: LayerStore,
  response: ServerResponse,
  install: () => void,
): Promise<void> {
  const { model, stream, known } = request;
  const stepMs = script.stepMs ?? 0;
  const lines = lineWriter(response, { pauseMs: stepMs, silent: !stream });
  const fail = async (error: string) => {
    // Without a stream nothing has been sent: the error still has a status.
    if (stream) await lines.send({ error });
    else lines.fail(500, error);
    response.end();
  };
  await lines.send({ status: 'pulling manifest' });
  if (!known) return fail(UNKNOWN);
  const layers = script.layers ?? LAYERS;
  for (const [layer, total] of layers.entries()) {
    const steps = layer === 0 ? (script.steps ?? STEPS) : 1;
    const digest = digestOf(model, layer);
    const line = (completed: number) => ({
      status: `pulling ${digest.slice(7, 19)}`,
      digest,
      total,
      completed,
    });
    await lines.send(line(store.of(model, layer)));
    if (layer === 0 && script.badLine !== undefined)
      await lines.send(script.badLine);
    const end = layer === 0 ? (script.end ?? 'success') : 'success';
    for (let step = 0; step < steps && !response.destroyed; step++) {
      if (end !== 'success' && step === script.endAfter) break;
      const there = store.of(model, layer) + Math.ceil(total / steps);
      store.put(model, layer, Math.min(total, there));
      await lines.send(line(store.of(model, layer)));
    }
    if (response.destroyed || end === 'hang') return;
    if (end === 'cut') return void response.destroy();
    if (end === 'missing') return void response.end();
    if (end === 'error')
      return fail(script.error ?? 'max retries exceeded: unexpected EOF');
    while (end === 'ticks' && !response.destroyed)
      await lines.send(line(store.of(model, layer)));
  }
  for (const status of ['verifying sha256 digest', 'writing manifest'])
    await lines.send({ status });
  if (response.destroyed) return;
  install();
  if (stream) await lines.send({ status: 'success' });
  else lines.whole({ status: 'success' });
  response.end();
}
