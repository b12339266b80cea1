// Stands for all four services in run.spec.mjs: writes what it was given and how it ended to its log. The gateway's health
// report goes by the others' logs.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout } from 'node:timers';

const name = path.basename(path.dirname(process.argv[1]));
const tell = (event, more) =>
  console.log(JSON.stringify({ event, at: Date.now(), ...more }));
const end = (why) => {
  tell(why);
  setTimeout(() => process.exit(0), 100);
};

const hasStarted = (role) => {
  const log = path.join(process.env.DATA_DIR, 'logs', `${role}.log`);
  return (
    fs.existsSync(log) &&
    fs.readFileSync(log, 'utf8').includes('"event":"start"')
  );
};
const engine = (role) => {
  if (!hasStarted(role))
    return {
      state: 'none',
      reason: { code: 'no-worker', message: `No ${role}.` },
    };
  return {
    state: 'ready',
    name: 'whisper',
    model: 'tiny',
    why: 'Its weights are there.',
    progress: null,
    reason: null,
  };
};
const server = http.createServer((_request, response) => {
  const health = {
    speech: engine('transcriber'),
    analysis: engine('analyzer'),
    language: engine('feedback'),
  };
  response.end(JSON.stringify(health));
});

process.on('SIGTERM', () => end('SIGTERM'));
process.on('SIGINT', () => end('SIGINT'));
process.on('disconnect', () => end('disconnect'));
server.listen(name === 'gateway' ? Number(process.env.PORT) : 0, '127.0.0.1');
tell('start', { env: process.env });
