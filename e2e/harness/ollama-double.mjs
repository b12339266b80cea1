import path from 'node:path';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { freePort, listening } from './free-port.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The Ollama double of the feedback service as a process of its own: the real protocol, scripted answers. */
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
  const child = fork(file, ['--port', String(port), '--model', model], {
    stdio: 'ignore',
  });
  await listening(port);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    /** What the coming chats do, one script each. */
    script: (scripts) =>
      fetch(`${url}/double/scripts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(scripts),
      }),
    chats: async () => (await fetch(`${url}/double/chats`)).json(),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
