import { mkdtemp, rm } from 'node:fs/promises';
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

/** What a fresh Firefox would ask the network for, and questions that nobody is there to answer. */
const FIREFOX_PREFS = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'app.update.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};

/**
 * Debian's Firefox over WebDriver BiDi with a fresh profile and a microphone that hums a tone: Firefox can
 * not be given a file to speak. `stop` always ends it, however it feels.
 */
export async function firefox() {
  const { default: puppeteer } = await import('puppeteer-core');
  const profile = await mkdtemp(path.join(tmpdir(), 'firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: FIREFOX_PREFS,
    defaultViewport: { width: 1280, height: 900 },
    timeout: 20_000,
    protocolTimeout: 20_000,
  });
  const child = browser.process();
  return {
    browser,
    stop: async () => {
      const closed = browser.close().then(
        () => true,
        () => false,
      );
      const late = new Promise((resolve) =>
        setTimeout(() => resolve(false), 5_000).unref(),
      );
      if (!(await Promise.race([closed, late]))) endGroup(child?.pid);
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Puppeteer starts the browser as the leader of a group of its own. */
function endGroup(pid) {
  if (!pid) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has gone by itself.
  }
}
