import { TestBed } from '@angular/core/testing';
import type { ChunkSink } from './encoded-take';
import {
  type Microphone,
  MicrophoneError,
  type MicrophoneFault,
  MICROPHONES,
} from './microphone';
import { RecordingSession } from './recording-session';
import { MemoryTakeStore, TAKE_STORE } from './take-store';

const PLACE = {
  interviewId: 'i',
  questionId: 'q',
  questionText: 'Why?',
  questionNumber: 2,
};

/** A microphone that gives the chunks it is told to give. */
class FakeMicrophone implements Microphone {
  readonly format = { kind: 'encoded', mediaType: 'audio/webm' } as const;
  readonly orders: string[] = [];
  sink: ChunkSink | undefined;
  closed = false;

  level = () => 0.8;
  record = async (sink: ChunkSink) => {
    this.sink = sink;
    return {
      pause: () => this.orders.push('pause'),
      resume: () => this.orders.push('resume'),
      stop: async () => sink.chunk(new Blob(['last'])),
    };
  };
  close = () => {
    this.closed = true;
  };
}

function setUp(fault?: MicrophoneFault) {
  const microphone = new FakeMicrophone();
  const store = new MemoryTakeStore();
  TestBed.configureTestingModule({
    providers: [
      RecordingSession,
      { provide: TAKE_STORE, useValue: store },
      {
        provide: MICROPHONES,
        useValue: {
          allowed: async () => false,
          open: async () => {
            if (fault) throw new MicrophoneError(fault);
            return microphone;
          },
        },
      },
    ],
  });
  return { session: TestBed.inject(RecordingSession), microphone, store };
}

beforeAll(() => {
  globalThis.crypto.randomUUID ??= () => '00000000-0000-4000-8000-000000000000';
});

describe('RecordingSession', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('keeps every chunk on the device while it records', async () => {
    const { session, microphone, store } = setUp();
    await session.start(PLACE);
    expect(session.state()).toBe('recording');
    microphone.sink?.chunk(new Blob(['one']));
    expect(await store.unsent()).toEqual([]);
    session.close();
    const [kept] = await store.unsent();
    expect(kept).toMatchObject({ ...PLACE, kind: 'encoded' });
    const [first] = await store.chunks(kept.id);
    expect(await textOf(first)).toBe('one');
    expect(microphone.closed).toBe(true);
  });

  it('joins the chunks on stop, the last one included', async () => {
    const { session, microphone } = setUp();
    await session.start(PLACE);
    microphone.sink?.chunk(new Blob(['one ']));
    await session.stop();
    expect(session.state()).toBe('stopped');
    const take = session.take();
    expect(take && (await textOf(take.audio))).toBe('one last');
    expect(take?.fileName).toBe('answer.webm');
  });

  it('does not count a pause', async () => {
    const { session, microphone } = setUp();
    await session.start(PLACE);
    jest.advanceTimersByTime(3000);
    session.pause();
    jest.advanceTimersByTime(60_000);
    session.resume();
    jest.advanceTimersByTime(2000);
    await session.stop();
    expect(session.take()?.durationSec).toBeCloseTo(5, 1);
    expect(microphone.orders).toEqual(['pause', 'resume']);
  });

  it('says that it hears somebody', async () => {
    const { session } = setUp();
    await session.check();
    jest.advanceTimersByTime(1000);
    expect(session.hearing()).toBe(true);
    expect(session.level()).toBeGreaterThan(0.5);
    expect(session.elapsedSec()).toBe(0);
  });

  it('starts once for a check and a start at the same time', async () => {
    const { session, microphone } = setUp();
    const checked = session.check();
    await session.start(PLACE);
    await checked;
    expect(session.state()).toBe('recording');
    expect(microphone.closed).toBe(false);
  });

  it('closes a microphone that opens after the person has left', async () => {
    const { session, microphone } = setUp();
    const checked = session.check();
    session.close();
    await checked;
    expect(microphone.closed).toBe(true);
  });

  it('lets go of the microphone when the person types instead', async () => {
    const { session, microphone } = setUp();
    await session.check();
    session.rest();
    expect(microphone.closed).toBe(true);
    expect(session.state()).toBe('idle');
  });

  it('forgets the take when the person speaks again', async () => {
    const { session, store } = setUp();
    await session.start(PLACE);
    await session.stop();
    await session.discard();
    expect(session.take()).toBeNull();
    expect(await store.unsent()).toEqual([]);
    expect(session.elapsedSec()).toBe(0);
  });

  it.each<MicrophoneFault>(['refused', 'absent', 'busy', 'unsupported'])(
    'stays calm when the microphone is %s',
    async (fault) => {
      const { session } = setUp(fault);
      await session.start(PLACE);
      expect(session.fault()).toBe(fault);
      expect(session.state()).toBe('idle');
    },
  );

  it('says so where the browser opens the microphone and records nothing', async () => {
    const { session, microphone, store } = setUp();
    microphone.record = () => Promise.reject(new Error('no context'));
    await session.start(PLACE);
    expect([session.state(), session.fault()]).toEqual(['idle', 'unsupported']);
    expect(microphone.closed).toBe(true);
    expect(await store.unsent()).toEqual([]);
  });

  it('goes on where the device cannot keep the sound, and says so', async () => {
    const { session, store } = setUp();
    store.append = () => Promise.reject(new Error('full'));
    await session.start(PLACE);
    await session.stop();
    expect(session.kept()).toBe(false);
    expect(session.take()?.audio.size).toBeGreaterThan(0);
  });
});

/** jsdom's Blob has no text(). */
function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
}
