import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { io } from 'socket.io-client';
import { client, STAR_ANSWER } from './harness/client.mjs';
import { startSystem } from './harness/system.mjs';
import { until } from './harness/until.mjs';

let system;
let api;
const sockets = [];
before(async () => {
  // Two gateways: the answer comes in through one, the browser listens at the other.
  system = await startSystem({
    queue: 'postgres',
    count: { gateway: 2 },
    env: { SPEECH_ENGINE: 'none' },
  });
  api = client(system.urls[0]);
});
after(async () => {
  for (const socket of sockets) socket.close();
  await system?.stop();
});

function connect(url, extra = {}) {
  const socket = io(`${url}/live`, { transports: ['websocket'], ...extra });
  sockets.push(socket);
  return socket;
}

test('a browser at another gateway follows an answer to its end', async () => {
  const [worker] = system.of('feedback');
  worker.child.kill('SIGSTOP');
  const interview = await api.interview();
  const { body } = await api.submitText(interview, STAR_ANSWER);
  const socket = connect(system.urls[1]);
  const states = [];
  socket.on('answer', (answer) => states.push(answer.state));
  const reply = await socket.emitWithAck('subscribe', { answerId: body.id });
  assert.equal(reply.ok, true);
  assert.equal(reply.answer.id, body.id);
  worker.child.kill('SIGCONT');
  await until(
    () => states.includes('done'),
    20_000,
    'the news that all is done',
  );
});

test('what happens while the connection is away is there after it is back', async () => {
  const [worker] = system.of('feedback');
  worker.child.kill('SIGSTOP');
  const interview = await api.interview();
  const { body } = await api.submitText(interview, STAR_ANSWER);
  const socket = connect(system.urls[1]);
  await socket.emitWithAck('subscribe', { answerId: body.id });
  socket.disconnect();
  worker.child.kill('SIGCONT');
  await api.settled(body.id);
  socket.connect();
  const reply = await socket.emitWithAck('subscribe', { answerId: body.id });
  assert.equal(reply.answer.state, 'done');
});

test('nonsense and unknown answers get a reply, not silence', async () => {
  const socket = connect(system.urls[0]);
  for (const body of [
    null,
    'x',
    { answerId: 'x' },
    { answerId: '11111111-1111-4111-8111-111111111111' },
  ]) {
    const reply = await socket.timeout(5_000).emitWithAck('subscribe', body);
    assert.equal(reply.ok, false);
    assert.ok(reply.message.length > 10);
  }
});

test('a page of another site is not let in', async () => {
  const socket = connect(system.urls[0], {
    extraHeaders: { origin: 'http://elsewhere.example' },
    reconnection: false,
  });
  const error = await new Promise((resolve) => {
    socket.on('connect_error', resolve);
    socket.on('connect', () => resolve(null));
  });
  assert.ok(error, 'the connection was refused');
});
