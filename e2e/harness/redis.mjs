import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort, listening } from './free-port.mjs';

/** A real Redis on a port of its own, nothing on disk. */
export async function startRedis(dir) {
  const port = await freePort();
  const start = async () => {
    const server = spawn(
      'redis-server',
      [
        '--port',
        String(port),
        '--bind',
        '127.0.0.1',
        '--save',
        '',
        '--dir',
        dir,
      ],
      { stdio: 'ignore' },
    );
    server.once('error', () => {
      throw new Error('redis-server is missing: apt-get install redis-server');
    });
    await listening(port);
    return server;
  };
  let server = await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    /** Takes it away at once; nothing that it held comes back. */
    pause: () => server.kill('SIGKILL'),
    resume: async () => {
      server = await start();
    },
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill();
      await once(server, 'exit');
    },
  };
}
