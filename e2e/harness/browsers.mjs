import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Debian's Chromium with a fresh profile. With a WAV file it has a microphone that speaks it once.
 * A missing file would be silence without an error: tests assert on the level meter.
 */
export async function chromiumContext({ wav, ...options } = {}) {
  const { chromium } = await import('playwright-core');
  const profile = await mkdtemp(path.join(tmpdir(), 'chromium-'));
  const microphone = wav
    ? [
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-audio-capture=${wav}%noloop`,
      ]
    : [];
  return chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: [...QUIET, ...microphone],
    permissions: ['microphone'],
    viewport: { width: 1280, height: 900 },
    ...options,
  });
}
