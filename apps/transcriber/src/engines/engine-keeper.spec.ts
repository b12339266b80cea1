import type { EngineStatus } from '@interview/contracts';
import type { DraftState, EngineWish, WeightsState } from './engine-choice';
import { EngineKeeper } from './engine-keeper';
import { FakeEngine } from '../testing/fake-engine';

const FAILED: WeightsState = {
  state: 'failed',
  why: 'offline',
  retryInSec: 60,
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A keeper whose weights and draft recogniser are in the test's hands. */
function keeper(
  wish: EngineWish,
  options: { draft?: boolean; tellMs?: number } = {},
) {
  const whisper = new FakeEngine();
  const draft = new FakeEngine({ description: { name: 'pocketsphinx' } });
  const told: EngineStatus[] = [];
  const hands = {
    whisper,
    draft,
    told,
    installed: options.draft ?? false,
    looks: 0,
    weightsStopped: false,
    set: (_state: WeightsState): void => {
      throw new Error('The weights have not been started.');
    },
  };
  const engines = new EngineKeeper({
    facts: {
      wish,
      model: 'owner/model',
      modelsDir: '/m',
      draftInstall: 'get it',
    },
    whisper: () => whisper,
    weights: {
      start: (onChange) => (hands.set = onChange),
      stop: async () => {
        hands.weightsStopped = true;
      },
    },
    findDraft: async (): Promise<DraftState & { engine?: FakeEngine }> => {
      hands.looks++;
      return hands.installed
        ? { installed: true, engine: draft }
        : { installed: false, problem: 'program' };
    },
    onStatus: (status) => told.push(status),
    lookMs: 10,
    tellMs: options.tellMs ?? 0,
  });
  return { engines, hands };
}

describe('EngineKeeper', () => {
  it('goes from draft to waiting to whisper as the network comes back', async () => {
    const { engines, hands } = keeper('auto', { draft: true });
    engines.start();
    expect(engines.current()).toBeNull();
    hands.set(FAILED);
    await settled();
    expect(engines.current()).toBe(hands.draft);
    hands.set({ state: 'downloading', doneBytes: 1, totalBytes: 2 });
    await settled();
    expect(engines.current()).toBeNull();
    hands.set({ state: 'ready' });
    await settled();
    expect(engines.current()).toBe(hands.whisper);
    expect(hands.told.map(({ state, name }) => [state, name])).toEqual([
      ['ready', 'pocketsphinx'],
      ['preparing', 'whisper'],
      ['ready', 'whisper'],
    ]);
    await engines.stop();
  });

  it('notices a draft recogniser that is installed later', async () => {
    const { engines, hands } = keeper('auto');
    engines.start();
    hands.set(FAILED);
    await settled();
    expect(engines.status).toMatchObject({
      state: 'none',
      reason: { code: 'no-speech-engine' },
    });
    hands.installed = true;
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(engines.current()).toBe(hands.draft);
    await engines.stop();
  });

  it('does not look for a draft recogniser as long as weights may come', async () => {
    const { engines, hands } = keeper('auto', { draft: true });
    engines.start();
    hands.set({ state: 'checking' });
    hands.set({ state: 'loading' });
    hands.set({ state: 'ready' });
    await settled();
    expect(hands.looks).toBe(0);
    await engines.stop();
  });

  it.each<[EngineWish, string]>([
    ['none', 'none'],
    ['pocketsphinx', 'ready'],
  ])('starts no download with SPEECH_ENGINE=%s', async (wish, state) => {
    const { engines, hands } = keeper(wish, { draft: true });
    engines.start();
    await settled();
    expect(() => hands.set(FAILED)).toThrow('not been started');
    expect(engines.status.state).toBe(state);
    await engines.stop();
  });

  it('tells progress at intervals, and every change of state at once', async () => {
    const { engines, hands } = keeper('whisper', { tellMs: 60_000 });
    engines.start();
    for (let doneBytes = 1; doneBytes <= 50; doneBytes++)
      hands.set({ state: 'downloading', doneBytes, totalBytes: 50 });
    hands.set({ state: 'loading' });
    expect(hands.told.map(({ progress }) => progress)).toEqual([0.02, null]);
    await engines.stop();
  });

  it('stops everything', async () => {
    const { engines, hands } = keeper('auto', { draft: true });
    engines.start();
    hands.set(FAILED);
    await settled();
    await engines.stop();
    expect(hands.weightsStopped).toBe(true);
    const refused = { language: 'en', signal: new AbortController().signal };
    for (const engine of [hands.whisper, hands.draft])
      await expect(
        engine.transcribe(new Float32Array(1), refused),
      ).rejects.toThrow('stopped');
  });
});
