import type { EngineStatus } from '@interview/contracts';
import { ChildHost } from '@interview/service-kit';
import type { EngineWish } from './engine-choice';
import { EngineKeeper } from './engine-keeper';
import {
  POCKETSPHINX_INSTALL,
  PocketsphinxEngine,
} from './pocketsphinx/pocketsphinx-engine';
import { probePocketsphinx } from './pocketsphinx/probe-pocketsphinx';
import { WeightStore } from './weights/weight-store';
import type { WeightsId } from './weights/weight-files';
import { WeightsKeeper } from './weights/weights-keeper';
import { WhisperEngine } from './whisper/whisper-engine';

export interface EnginesOptions {
  wish: EngineWish;
  whisper: WeightsId & {
    modelsDir: string;
    host: string;
    threads: number;
    maxRssMb: number;
  };
  /** Built entry of the Whisper child. */
  whisperEntry: URL;
  pocketsphinxPath: string;
  onStatus: (status: EngineStatus) => void;
  onEvent: (event: string, details: Record<string, unknown>) => void;
}

/** Puts the real engines together. Nothing is started before `start()`. */
export function createEngines(options: EnginesOptions): EngineKeeper {
  const { wish, whisper, whisperEntry, pocketsphinxPath, onEvent } = options;
  const { model, revision, dtype, modelsDir, host, threads, maxRssMb } =
    whisper;
  const child = new ChildHost({ entry: whisperEntry, maxRssMb, idleMs: null });
  let engine: WhisperEngine | null = null;
  let weights: WeightsKeeper | null = null;
  return new EngineKeeper({
    facts: { wish, model, modelsDir, draftInstall: POCKETSPHINX_INSTALL },
    whisper: () => engine,
    weights: {
      start: (onChange) => {
        weights = new WeightsKeeper({
          store: new WeightStore({
            id: { model, revision, dtype },
            modelsDir,
            host,
          }),
          load: async (signal) => {
            engine = await WhisperEngine.open(
              child,
              { modelsDir, modelId: model, dtype, threads },
              signal,
            );
          },
          onChange,
          onEvent,
        });
        weights.start();
      },
      stop: async () => {
        await weights?.stop();
        await child.stop();
      },
    },
    findDraft: async () => {
      const found = await probePocketsphinx(pocketsphinxPath);
      if (!found.installed) return found;
      return {
        installed: true,
        engine: new PocketsphinxEngine({
          program: pocketsphinxPath,
          version: found.version,
        }),
      };
    },
    onStatus: options.onStatus,
  });
}
