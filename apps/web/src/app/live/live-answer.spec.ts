import { LIVE } from '@interview/contracts';
import { answer, ANSWER_ID, feedback } from '../testing/sample-answer';
import { LiveAnswer } from './live-answer';
import type { LiveSocket } from './live-socket';

const OTHER_ID = '99999999-9999-4999-8999-999999999999';
const waiting = { state: 'waiting', attempt: 0 } as const;
const running = answer({
  state: 'running',
  feedback: { state: 'running', attempt: 1 },
});

class FakeSocket implements LiveSocket {
  private readonly listeners: Record<string, (payload?: unknown) => void> = {};
  readonly sent: [string, unknown][] = [];
  reply: unknown = { ok: false, message: 'not yet' };
  closed = false;

  on(event: string, listener: (payload?: unknown) => void): void {
    this.listeners[event] = listener;
  }
  emit(event: string, payload: unknown, reply?: (raw: unknown) => void): void {
    this.sent.push([event, payload]);
    reply?.(this.reply);
  }
  disconnect(): void {
    this.closed = true;
  }
  hear(event: string, payload?: unknown): void {
    this.listeners[event]?.(payload);
  }
}

async function setUp(stored: () => Promise<unknown> = async () => running) {
  const socket = new FakeSocket();
  const read = jest.fn(stored);
  const live = new LiveAnswer(ANSWER_ID, {
    open: async () => socket,
    read: read as never,
  });
  await live.start();
  await settle();
  return { live, socket, read };
}
const settle = () => jest.advanceTimersByTimeAsync(0);

describe('LiveAnswer', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows the stored answer before any connection', async () => {
    const { live } = await setUp();
    expect(live.answer()).toEqual(running);
    expect(live.connection()).toBe('connecting');
  });

  it('subscribes and reads again on every connection', async () => {
    const { live, socket, read } = await setUp();
    const before = read.mock.calls.length;
    socket.hear('connect');
    socket.hear('disconnect');
    socket.hear('connect');
    await settle();
    expect(socket.sent).toEqual([
      [LIVE.subscribe, { answerId: ANSWER_ID }],
      [LIVE.subscribe, { answerId: ANSWER_ID }],
    ]);
    expect(read).toHaveBeenCalledTimes(before + 2);
    expect(live.connection()).toBe('live');
  });

  it('takes the whole answer from the reply and from events', async () => {
    const { live, socket } = await setUp();
    socket.reply = { ok: true, answer: running };
    socket.hear('connect');
    socket.hear(LIVE.answer, answer());
    expect(live.answer()?.feedback.result).toEqual(feedback);
  });

  it.each<[string, unknown]>([
    ['an earlier state', running],
    [
      'an earlier attempt',
      answer({ transcript: { state: 'done', attempt: 0 } }),
    ],
    ['another answer', answer({ id: OTHER_ID, state: 'failed' })],
    ['something else', { id: ANSWER_ID }],
    ['nothing', undefined],
  ])('ignores %s', async (_name, event) => {
    const { live, socket } = await setUp(async () => answer());
    socket.hear(LIVE.answer, event);
    expect(live.answer()).toEqual(answer());
  });

  it('follows a correction, which starts later stages anew', async () => {
    const { live, socket } = await setUp(async () => answer());
    const corrected = answer({
      state: 'running',
      transcript: { state: 'done', attempt: 2 },
      analysis: waiting,
      feedback: waiting,
    });
    socket.hear(LIVE.answer, corrected);
    expect(live.answer()).toEqual(corrected);
  });

  it('does not let a slow read undo a newer event', async () => {
    let finish: (value: unknown) => void = () => undefined;
    const { live, socket } = await setUp(
      () => new Promise((resolve) => (finish = resolve)),
    );
    socket.hear(LIVE.answer, answer());
    finish(running);
    await settle();
    expect(live.answer()).toEqual(answer());
  });

  it('reads every 5 seconds while the socket is down and a stage is open', async () => {
    const { live, socket, read } = await setUp();
    socket.hear('connect');
    await settle();
    socket.hear('disconnect');
    const before = read.mock.calls.length;
    await jest.advanceTimersByTimeAsync(10_500);
    expect(read).toHaveBeenCalledTimes(before + 2);
    socket.hear(LIVE.answer, answer());
    await jest.advanceTimersByTimeAsync(20_000);
    expect(read).toHaveBeenCalledTimes(before + 2);
    live.close();
  });

  it('leaves the reading to events while they come, and reads after 15 seconds without any', async () => {
    const { live, socket, read } = await setUp();
    socket.hear('connect');
    await settle();
    const before = read.mock.calls.length;
    for (const progress of [0.2, 0.4, 0.6]) {
      await jest.advanceTimersByTimeAsync(10_000);
      socket.hear(LIVE.progress, {
        answerId: ANSWER_ID,
        stage: 'feedback',
        attempt: 1,
        progress,
        step: 'Writing',
      });
    }
    expect(read).toHaveBeenCalledTimes(before);
    read.mockResolvedValueOnce(answer());
    await jest.advanceTimersByTimeAsync(20_000);
    expect(read).toHaveBeenCalledTimes(before + 1);
    expect(live.answer()).toEqual(answer());
    await jest.advanceTimersByTimeAsync(60_000);
    expect(read).toHaveBeenCalledTimes(before + 1);
    live.close();
  });

  it('keeps progress of the running attempt, never going back', async () => {
    const { live, socket } = await setUp();
    const tell = (progress: number | null, attempt = 1, step = 'Writing') =>
      socket.hear(LIVE.progress, {
        answerId: ANSWER_ID,
        stage: 'feedback',
        attempt,
        progress,
        step,
      });
    tell(0.5);
    tell(0.3, 1, 'Checking');
    expect(live.progress().feedback).toMatchObject({
      progress: 0.5,
      step: 'Checking',
    });
    tell(0.1, 2);
    expect(live.progress().feedback).toMatchObject({
      progress: 0.1,
      attempt: 2,
    });
    tell(0.9, 1);
    expect(live.progress().feedback?.attempt).toBe(2);
  });

  it.each([
    ['of a stage that is done', { stage: 'analysis', attempt: 1 }],
    ['of another answer', { answerId: OTHER_ID }],
    ['that is malformed', { progress: 7 }],
  ])('ignores progress %s', async (_name, extra) => {
    const { live, socket } = await setUp();
    socket.hear(LIVE.progress, {
      answerId: ANSWER_ID,
      stage: 'feedback',
      attempt: 1,
      progress: 0.5,
      step: 'x',
      ...extra,
    });
    expect(live.progress()).toEqual({});
  });

  it('says why an answer cannot be read, until it can', async () => {
    const gone = new Error('gone');
    let stored = (): Promise<unknown> => Promise.reject(gone);
    const { live } = await setUp(() => stored());
    expect(live.problem()).toBe(gone);
    stored = async () => running;
    await live.refresh();
    expect(live.problem()).toBeUndefined();
    expect(live.answer()).toEqual(running);
  });

  it('goes on without a live connection', async () => {
    const live = new LiveAnswer(ANSWER_ID, {
      open: () => Promise.reject(new Error('blocked')),
      read: async () => running,
    });
    await live.start();
    expect(live.connection()).toBe('down');
    expect(live.answer()).toEqual(running);
    live.close();
  });

  it('says goodbye and hears nothing more after closing', async () => {
    const { live, socket } = await setUp();
    live.close();
    expect(socket.closed).toBe(true);
    expect(socket.sent).toEqual([[LIVE.unsubscribe, { answerId: ANSWER_ID }]]);
    socket.hear(LIVE.answer, answer());
    expect(live.answer()).toEqual(running);
  });
});
