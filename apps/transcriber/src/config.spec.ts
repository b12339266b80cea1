import { isAbsolute } from 'node:path';
import { readConfig } from './config';

const QUEUE_URL = 'redis://localhost:6379';

describe('readConfig', () => {
  it('has a default for everything but the queue', () => {
    const config = readConfig({ QUEUE_URL });
    expect(config).toMatchObject({
      engine: 'auto',
      whisper: {
        model: 'onnx-community/whisper-base_timestamped',
        revision: 'c2f58ba5d2abe7e879d4e8246f774164c5bb8438',
        dtype: 'q8',
      },
      ffmpegPath: 'ffmpeg',
    });
    expect(isAbsolute(config.whisper.modelsDir)).toBe(true);
    expect(config.whisper.modelsDir).toMatch(/\.data.models$/);
    expect(config.whisper.threads).toBeGreaterThanOrEqual(1);
  });

  it.each([
    [{ DATA_DIR: '/d' }, '/d/models'],
    [{ DATA_DIR: '/d', WHISPER_MODELS_DIR: '/m' }, '/m'],
  ])('looks for models under %j', (env, dir) => {
    expect(readConfig({ QUEUE_URL, ...env }).whisper.modelsDir).toBe(dir);
  });

  it.each([
    [{ WHISPER_MODEL: 'owner/other' }, 'main'],
    [{ WHISPER_MODEL: 'owner/other', WHISPER_REVISION: 'abc' }, 'abc'],
    [{ WHISPER_REVISION: 'abc' }, 'abc'],
  ])('revision of %j', (env, revision) => {
    expect(readConfig({ QUEUE_URL, ...env }).whisper.revision).toBe(revision);
  });

  it('lists everything that is wrong', () => {
    expect(() =>
      readConfig({
        SPEECH_ENGINE: 'siri',
        WHISPER_MODEL: '../../etc',
        WHISPER_DTYPE: 'q3',
        WHISPER_THREADS: '0',
        WHISPER_MODEL_HOST: 'hub',
      }),
    ).toThrow(
      /QUEUE_URL[\s\S]*SPEECH_ENGINE[\s\S]*WHISPER_MODEL[\s\S]*WHISPER_DTYPE[\s\S]*WHISPER_MODEL_HOST[\s\S]*WHISPER_THREADS/,
    );
  });
});
