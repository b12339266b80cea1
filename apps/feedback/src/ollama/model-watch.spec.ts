import { ScriptedModel } from '../compose/testing/scripted-model';
import { engineStatusOf, ModelWatch } from './model-watch';
import type { ModelStatus } from './language-model';

const GONE: ModelStatus = {
  state: 'no-server',
  why: 'No Ollama server answers at 127.0.0.1:11434.',
  fallbackReason: 'No language model server answered.',
};
const HERE: ModelStatus = { state: 'available', model: 'gemma3:4b' };

describe('ModelWatch', () => {
  it('looks at once and again, and reports changes only', async () => {
    const model = new ScriptedModel([{}], GONE);
    const seen: string[] = [];
    const watch = new ModelWatch(model, 10, (status) =>
      seen.push(status.state),
    );
    await watch.start();
    expect(watch.latest).toEqual(GONE);
    await new Promise((resolve) => setTimeout(resolve, 40));
    model.status = HERE;
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(watch.latest).toEqual(HERE);
    watch.stop();
    model.status = GONE;
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(watch.latest).toEqual(HERE);
    expect(seen).toEqual(['no-server', 'available']);
  });

  it('believes a job that could not reach the server until the next look', async () => {
    const watch = new ModelWatch(
      new ScriptedModel([{}], HERE),
      60_000,
      () => undefined,
    );
    await watch.start();
    watch.lost();
    expect(watch.latest.state).toBe('no-server');
    watch.stop();
  });
});

describe('engineStatusOf', () => {
  it('is always ready', () => {
    expect(engineStatusOf(HERE)).toMatchObject({
      state: 'ready',
      name: 'ollama',
      model: 'gemma3:4b',
      capabilities: ['model-server'],
    });
    const empty: ModelStatus = { ...GONE, state: 'no-model' };
    expect(engineStatusOf(empty).capabilities).toEqual(['model-server']);
    expect(engineStatusOf(GONE)).toEqual({
      state: 'ready',
      name: 'builtin-coach',
      model: null,
      why: `${GONE.why} The built-in coach writes the feedback.`,
      progress: null,
      reason: null,
    });
  });
});
