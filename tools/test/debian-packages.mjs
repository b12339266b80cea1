import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian packages that the suites use, each with a file that it brings. */
const NEEDED = {
  chromium: '/usr/bin/chromium',
  'firefox-esr': '/usr/bin/firefox-esr',
  'redis-server': '/usr/bin/redis-server',
  ffmpeg: '/usr/bin/ffmpeg',
  'espeak-ng': '/usr/bin/espeak-ng',
  pocketsphinx: '/usr/bin/pocketsphinx_continuous',
  'pocketsphinx-en-us': '/usr/share/pocketsphinx/model/en-us',
};

const missing = () =>
  Object.entries(NEEDED)
    .filter(([, file]) => !existsSync(file))
    .map(([name]) => name);

/**
 * Installs what is missing where that is possible (root and apt-get).
 * @returns {string | null} one sentence with the exact command when something stays missing
 */
export function ensureDebianPackages(log) {
  const wanted = missing();
  if (wanted.length === 0) return null;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${wanted.join(' ')}`;
  const able =
    process.getuid?.() === 0 &&
    spawnSync('apt-get', ['--version']).status === 0;
  if (able) {
    log(`Installing ${wanted.join(', ')}`);
    const options = {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    try {
      execFileSync('apt-get', ['update'], options);
      execFileSync(
        'apt-get',
        ['install', '-y', '--no-install-recommends', ...wanted],
        options,
      );
    } catch {
      // What is still missing is named below.
    }
  }
  const left = missing();
  return left.length === 0
    ? null
    : `The tests need ${left.join(', ')}: run \`${command}\` as root and try again.`;
}
