import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { WeightsState } from '../engine-choice';
import { ChecksumsSchema } from './checksums';
import { HubServer } from '../../testing/hub-server';
import { weightFiles } from './weight-files';
import type { WeightsId } from './weight-files';
import { WeightStore } from './weight-store';
import { WeightsKeeper } from './weights-keeper';

const id: WeightsId = { model: 'owner/model', revision: 'abc123', dtype: 'q8' };
const BIG = 'onnx/decoder_model_merged_quantized.onnx';
let hub: HubServer;
let modelsDir: string;
const keepers: WeightsKeeper[] = [];

beforeEach(async () => {
  hub = await new HubServer().start();
  modelsDir = mkdtempSync(join(tmpdir(), 'interview-models-'));
  for (const [i, file] of weightFiles(id).entries())
    hub.files.set(
      `owner/model/resolve/abc123/${file}`,
      Buffer.alloc(20_000 * (i + 1), file),
    );
});
afterEach(async () => {
  await Promise.all(keepers.splice(0).map((keeper) => keeper.stop()));
  await hub.stop();
  rmSync(modelsDir, { recursive: true, force: true });
});

const path = (file: string) => join(modelsDir, id.model, file);
const served = (file: string) =>
  hub.files.get(`owner/model/resolve/abc123/${file}`);
const sums = () =>
  ChecksumsSchema.parse(
    JSON.parse(readFileSync(path('checksums.json'), 'utf8')),
  );
function put(file: string, content: Buffer | string) {
  mkdirSync(dirname(path(file)), { recursive: true });
  writeFileSync(path(file), content);
}

/** Runs a keeper until `until` is reached (or a failure, when that is what is awaited); all states it went through. */
function run(
  until: WeightsState['state'],
  options: {
    host?: string;
    retrySec?: () => number;
    lookMs?: number;
    load?: () => Promise<void>;
  } = {},
): Promise<WeightsState[]> {
  const states: WeightsState[] = [];
  return new Promise((resolve) => {
    const keeper = new WeightsKeeper({
      store: new WeightStore({ id, modelsDir, host: options.host ?? hub.host }),
      load: options.load ?? (async () => undefined),
      onChange: (state) => {
        states.push(state);
        if (state.state === until) resolve(states);
      },
      onEvent: () => undefined,
      retrySec: options.retrySec ?? (() => 3600),
      lookMs: options.lookMs,
    });
    keepers.push(keeper);
    keeper.start();
  });
}
const failure = async (options: Parameters<typeof run>[1] = {}) => {
  const last = (await run('failed', options)).at(-1);
  return last?.state === 'failed' ? last : undefined;
};

describe('WeightsKeeper', () => {
  it('downloads everything once, with progress, records sums, and loads', async () => {
    const states = await run('ready');
    expect([...new Set(states.map(({ state }) => state))]).toEqual([
      'checking',
      'connecting',
      'downloading',
      'loading',
      'ready',
    ]);
    const total = 20_000 * (1 + 2 + 3 + 4 + 5 + 6 + 7);
    const downloads = states.filter((state) => state.state === 'downloading');
    expect(downloads.at(-1)).toEqual({
      state: 'downloading',
      doneBytes: total,
      totalBytes: total,
    });
    for (const file of weightFiles(id))
      expect(readFileSync(path(file))).toEqual(served(file));
    expect(Object.keys(sums().files).sort()).toEqual(weightFiles(id).sort());
    expect(sums().revision).toBe('abc123');

    hub.requests.length = 0;
    await run('ready');
    expect(hub.requests).toEqual([]);
  });

  it('takes files from the folder, and records them as they are', async () => {
    for (const file of weightFiles(id)) put(file, `by hand: ${file}`);
    await run('ready', { host: 'http://127.0.0.1:1' });
    expect(sums().revision).toBeNull();
    expect(Object.keys(sums().files)).toHaveLength(7);
  });

  it('goes on where a download broke off', async () => {
    hub.cutAfter = [10_000, 10_000];
    const states = await run('ready', { retrySec: () => 0.01 });
    expect(
      states.some(
        (state) => state.state === 'failed' && /broke off/.test(state.why),
      ),
    ).toBe(true);
    expect(readFileSync(path(BIG))).toEqual(served(BIG));
    const ranged = hub.requests.filter((line) => line.includes('bytes='));
    expect(ranged).toEqual([
      'GET owner/model/resolve/abc123/config.json bytes=10000-',
    ]);
    expect(existsSync(`${path(BIG)}.abc123.part`)).toBe(false);
  });

  it('starts anew where the server cannot go on', async () => {
    hub.ranges = false;
    put(`${BIG}.abc123.part`, 'the beginning of something else');
    await run('ready');
    expect(readFileSync(path(BIG))).toEqual(served(BIG));
  });

  it('finishes a part that was complete', async () => {
    put(`${BIG}.abc123.part`, served(BIG) ?? '');
    await run('ready');
    expect(readFileSync(path(BIG))).toEqual(served(BIG));
  });

  it('moves a damaged file aside and downloads it again', async () => {
    await run('ready');
    put(BIG, 'damaged on disk');
    hub.requests.length = 0;
    await run('ready');
    expect(readFileSync(path(BIG))).toEqual(served(BIG));
    expect(readFileSync(`${path(BIG)}.damaged`, 'utf8')).toBe(
      'damaged on disk',
    );
    expect(hub.requests.every((line) => line.includes(BIG))).toBe(true);
  });

  it('refuses a file that comes with another sum than the one recorded', async () => {
    await run('ready');
    rmSync(path(BIG));
    hub.files.set(`owner/model/resolve/abc123/${BIG}`, Buffer.alloc(9, 'x'));
    expect((await failure())?.why).toMatch(/another checksum/);
    expect(existsSync(path(BIG))).toBe(false);
  });

  it('replaces the weights of another commit', async () => {
    await run('ready');
    const content = JSON.parse(readFileSync(path('checksums.json'), 'utf8'));
    writeFileSync(
      path('checksums.json'),
      JSON.stringify({ ...content, revision: 'older' }),
    );
    hub.requests.length = 0;
    await run('ready');
    expect(hub.requests.filter((line) => line.startsWith('GET'))).toHaveLength(
      7,
    );
    expect(sums().revision).toBe('abc123');
  });

  it.each<[string, () => { host?: string }, RegExp]>([
    [
      'a model that is not there',
      () => {
        hub.files.clear();
        return {};
      },
      /check WHISPER_MODEL/,
    ],
    [
      'a hub in trouble',
      () => {
        hub.status = 503;
        return {};
      },
      /answered 503/,
    ],
    [
      'no connection',
      () => ({ host: 'http://127.0.0.1:1' }),
      /could not be reached/,
    ],
    [
      'a full disk',
      () => {
        put('config.json.abc123.part', '');
        rmSync(path('config.json.abc123.part'));
        symlinkSync('/dev/full', path('config.json.abc123.part'));
        return {};
      },
      /disk is full/,
    ],
    [
      'a folder that is a file',
      () => {
        put('onnx', 'in the way');
        return {};
      },
      /download broke off \((ENOTDIR|EEXIST)\)/,
    ],
  ])('says what is wrong: %s', async (_, prepare, why) => {
    const last = await failure(prepare());
    expect(last?.why).toMatch(why);
    expect(last?.retryInSec).toBe(3600);
  });

  it('tries again until it works', async () => {
    hub.status = 503;
    const ready = run('ready', { retrySec: () => 0.02 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    hub.status = 200;
    const states = await ready;
    expect(
      states.filter(({ state }) => state === 'failed').length,
    ).toBeGreaterThan(0);
  });

  it('notices files that are put there while it waits', async () => {
    const ready = run('ready', { host: 'http://127.0.0.1:1', lookMs: 20 });
    await new Promise((resolve) => setTimeout(resolve, 60));
    for (const file of weightFiles(id)) put(file, `by hand: ${file}`);
    await ready;
  });

  it('lets one process download, and the others take what it brought', async () => {
    await Promise.all([run('ready'), run('ready'), run('ready')]);
    const gets = hub.requests.filter((line) => line.startsWith('GET'));
    expect(gets).toHaveLength(7);
  }, 15_000);

  it('loads again later when loading failed', async () => {
    let tries = 0;
    await run('ready', {
      retrySec: () => 0.01,
      load: async () => {
        if (++tries < 3) throw new Error('out of memory');
      },
    });
    expect(tries).toBe(3);
  });

  it('says so when the files are whole and still cannot be loaded', async () => {
    const last = await failure({
      load: () => Promise.reject(new Error('not a model')),
    });
    expect(last?.why).toMatch(/could not be loaded \(not a model\).*delete/);
    expect(last?.retryInSec).toBe(3600);
  });

  it('stops in the middle of a download and leaves the part', async () => {
    hub.files.set(
      `owner/model/resolve/abc123/${BIG}`,
      Buffer.alloc(50_000_000),
    );
    const started = run('downloading');
    await started;
    await keepers[0]?.stop();
    expect(existsSync(path(BIG))).toBe(false);
    expect(existsSync(join(modelsDir, id.model, '.downloading'))).toBe(false);
  });
});
