import path from 'node:path';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { freePort, listening } from './free-port.mjs';
import { until } from './until.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * The Ollama double of the feedback service as a process of its own: the real protocol, scripted answers.
 * @param {string | null} model what is installed; null for a server without models
 */
export async function startOllamaDouble(model = 'gemma3:4b') {
  const { build } = await import('esbuild');
  const file = path.join(ROOT, 'tmp/ollama-double.mjs');
  await build({
    entryPoints: [
      path.join(ROOT, 'apps/feedback/src/ollama/testing/ollama-double-main.ts'),
    ],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const port = await freePort();
  const installed = model === null ? ['--empty'] : ['--model', model];
  const child = fork(file, ['--port', String(port), ...installed], {
    stdio: 'ignore',
  });
  await listening(port);
  const url = `http://127.0.0.1:${port}`;
  const give = (path, scripts) =>
    fetch(`${url}/double/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(scripts),
    });
  const chats = async () => (await fetch(`${url}/double/chats`)).json();
  const held = () =>
    until(
      async () => (await chats()).held > 0,
      30_000,
      'a chat to be held by its script',
      10,
    );
  return {
    url,
    /** What the coming chats do, one script each. */
    script: (scripts) => give('scripts', scripts),
    chats,
    /** Resolves once a chat stands at a place where its script holds it. */
    held,
    /** Lets it go on from there, once it stands there. */
    release: async () => {
      await held();
      await fetch(`${url}/double/release`, { method: 'POST' });
    },
    /** What the coming pulls do, one script each. */
    scriptPulls: (scripts) => give('pull-scripts', scripts),
    pulls: async () => (await fetch(`${url}/double/pulls`)).json(),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
