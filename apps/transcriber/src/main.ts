import { LIMITS } from '@interview/contracts';
import { createLogger, EngineGate, runWorker } from '@interview/service-kit';
import { AppModule } from './app.module';
import { AudioReader } from './audio/audio-reader';
import { isFfmpegInstalled } from './audio/ffmpeg';
import { readConfig } from './config';
import { createEngines } from './engines/create-engines';
import { ChildHost } from '@interview/service-kit';
import { Transcriber } from './transcribe/transcriber';
import { removeStaleWorkFolders } from './transcribe/work-folder';

/** The audio child needs little and starts fast: it does not stay when there is nothing to decode. */
const AUDIO_CHILD = { maxRssMb: 700, idleMs: 60_000 };

const config = readConfig();
const logger = createLogger('transcriber', config.worker.LOG_LEVEL);
const onEvent = (event: string, details: Record<string, unknown>) =>
  logger.info(details, event);

const capabilities = (await isFfmpegInstalled(config.ffmpegPath))
  ? ['ffmpeg']
  : [];
const engines = createEngines({
  wish: config.engine,
  whisper: config.whisper,
  whisperEntry: new URL('./whisper-child.js', import.meta.url),
  pocketsphinxPath: config.pocketsphinxPath,
  onStatus: (status) => {
    logger.info({ engine: status }, 'speech engine');
    gate.update({ ...status, capabilities });
  },
  onEvent,
});
const gate = new EngineGate({ ...engines.status, capabilities });
const reader = new AudioReader({
  child: new ChildHost({
    ...AUDIO_CHILD,
    entry: new URL('./audio-child.js', import.meta.url),
  }),
  ffmpegPath: config.ffmpegPath,
  maxSec: LIMITS.audioSec,
});

await removeStaleWorkFolders(Date.now());
engines.start();
await runWorker({
  role: 'transcriber',
  env: config.worker,
  module: AppModule.with(
    new Transcriber({ reader, engine: () => engines.current(), onEvent }),
  ),
  engine: gate,
  close: async () => {
    await Promise.all([engines.stop(), reader.stop()]);
  },
});
