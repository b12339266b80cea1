import type { EngineStatus } from '@interview/contracts';

/** SPEECH_ENGINE. */
export type EngineWish = 'auto' | 'whisper' | 'pocketsphinx' | 'none';

/** How far the Whisper model is. `failed` says why, and when it is tried again (null: not by itself). */
export type WeightsState =
  | { state: 'not-wanted' }
  | { state: 'checking' }
  | { state: 'connecting' }
  | { state: 'downloading'; doneBytes: number; totalBytes: number | null }
  | { state: 'loading' }
  | { state: 'ready' }
  | { state: 'failed'; why: string; retryInSec: number | null };

export type DraftState =
  { installed: true } | { installed: false; problem: 'program' | 'model' };

export interface EngineFacts {
  wish: EngineWish;
  /** Model id as configured. */
  model: string;
  modelsDir: string;
  weights: WeightsState;
  draft: DraftState;
  /** The command that installs the draft recogniser. */
  draftInstall: string;
}

export interface EngineChoice {
  /** Which engine takes jobs now. */
  engine: 'whisper' | 'pocketsphinx' | null;
  status: EngineStatus;
}

/**
 * Which engine works, and why. Whisper whenever it can; while its weights are on their way jobs wait rather
 * than get a draft; the draft recogniser only where no weights can be had; otherwise none, with what to do.
 */
export function chooseEngine(facts: EngineFacts): EngineChoice {
  const { wish, weights } = facts;
  if (wish === 'none')
    return none(
      'Speech recognition is switched off (SPEECH_ENGINE=none). Set SPEECH_ENGINE=auto and restart to switch it on; answers can be typed.',
      'Switched off by SPEECH_ENGINE=none.',
    );
  if (wish === 'pocketsphinx')
    return facts.draft.installed
      ? draft('Chosen by SPEECH_ENGINE=pocketsphinx.')
      : none(
          `SPEECH_ENGINE=pocketsphinx, but ${missingDraft(facts)}. Install it (${facts.draftInstall}): it is noticed within a minute. Or set SPEECH_ENGINE=auto and restart.`,
          `SPEECH_ENGINE=pocketsphinx, but ${missingDraft(facts)}.`,
        );
  if (weights.state === 'ready')
    return {
      engine: 'whisper',
      status: {
        state: 'ready',
        name: 'whisper',
        model: facts.model,
        why: `Whisper weights for ${facts.model} are in ${facts.modelsDir}.`,
        progress: null,
        reason: null,
      },
    };
  if (weights.state === 'failed') return withoutWhisper(facts, weights);
  return preparing(facts, weights);
}

function withoutWhisper(
  facts: EngineFacts,
  weights: Extract<WeightsState, { state: 'failed' }>,
): EngineChoice {
  const why = sentence(weights.why);
  const again =
    weights.retryInSec === null
      ? ''
      : ` The next try is in ${spoken(weights.retryInSec)}.`;
  if (facts.wish === 'auto' && facts.draft.installed)
    return draft(
      `No Whisper weights yet: ${why} Using the offline draft recogniser; check its words before you use them.${again}`,
    );
  const folder = `${facts.modelsDir}/${facts.model}`;
  const orDraft =
    facts.wish === 'auto'
      ? `, or install the draft recogniser (${facts.draftInstall}): both are noticed within a minute`
      : '';
  return none(
    `No speech engine: ${why} Connect this server to the model hub, or put the files of the model into ${folder}${orDraft}.${again}`,
    `No Whisper weights: ${why}`,
  );
}

function preparing(
  facts: EngineFacts,
  weights: Exclude<WeightsState, { state: 'failed' | 'ready' }>,
): EngineChoice {
  const text = {
    'not-wanted': 'Looking for a speech engine.',
    checking: `Checking the Whisper weights for ${facts.model}.`,
    connecting: `Asking for the Whisper weights for ${facts.model}.`,
    downloading: `Downloading the Whisper weights for ${facts.model}, once`,
    loading: `Loading ${facts.model}.`,
  }[weights.state];
  const { why, progress } =
    weights.state === 'downloading'
      ? {
          why: `${text}: ${megabytes(weights.doneBytes)}${
            weights.totalBytes === null
              ? ''
              : ` of ${megabytes(weights.totalBytes)}`
          } MB.`,
          progress: weights.totalBytes
            ? Math.min(1, weights.doneBytes / weights.totalBytes)
            : null,
        }
      : { why: text, progress: null };
  return {
    engine: null,
    status: {
      state: 'preparing',
      name: 'whisper',
      model: facts.model,
      why,
      progress,
      reason: null,
    },
  };
}

function draft(why: string): EngineChoice {
  return {
    engine: 'pocketsphinx',
    status: {
      state: 'ready',
      name: 'pocketsphinx',
      model: 'en-us',
      why,
      progress: null,
      reason: null,
    },
  };
}

function none(message: string, why: string): EngineChoice {
  return {
    engine: null,
    status: {
      state: 'none',
      name: null,
      model: null,
      why,
      progress: null,
      reason: { code: 'no-speech-engine', message: message.slice(0, 500) },
    },
  };
}

const missingDraft = ({ draft: state }: EngineFacts) =>
  !state.installed && state.problem === 'model'
    ? 'its English model is not installed'
    : 'the program is not installed';

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
const megabytes = (bytes: number) => Math.round(bytes / 1e6);
const spoken = (sec: number) =>
  sec < 90 ? `${Math.round(sec)} seconds` : `${Math.round(sec / 60)} minutes`;

/** Wait before try `n` (from 1) after a failed download: 1, 2, 4 … up to 30 minutes, in seconds. */
export function retryDelaySec(failures: number): number {
  return Math.min(30, 2 ** Math.max(0, failures - 1)) * 60;
}
