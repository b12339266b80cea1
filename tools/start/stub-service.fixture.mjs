// Stands for all four services in run.spec.mjs: writes what it was given and how it ended to its log, reports everything as ready.
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

tell('start', { env: process.env });
process.on('SIGTERM', () => end('SIGTERM'));
process.on('SIGINT', () => end('SIGINT'));
process.on('disconnect', () => end('disconnect'));

const engine = {
  state: 'ready',
  name: 'whisper',
  model: 'tiny',
  why: 'Its weights are there.',
  progress: null,
  reason: null,
};
const health = { speech: engine, analysis: engine, language: engine };
const server = http.createServer((_request, response) => {
  response.end(JSON.stringify(health));
});
server.listen(name === 'gateway' ? Number(process.env.PORT) : 0, '127.0.0.1');
