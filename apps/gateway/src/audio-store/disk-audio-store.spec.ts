import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DiskAudioStore } from './disk-audio-store';

const A = 'aa0c7e9e-3d8f-4b51-9d3c-0a4a5f2b7c11';
const B = 'bb0c7e9e-3d8f-4b51-9d3c-0a4a5f2b7c11';
const C = 'cc0c7e9e-3d8f-4b51-9d3c-0a4a5f2b7c11';

describe('DiskAudioStore', () => {
  let dir: string;
  let store: DiskAudioStore;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'audio-'));
    store = await DiskAudioStore.open(dir);
  });
  afterEach(() => rm(dir, { recursive: true }));

  const files = async (): Promise<string[]> =>
    (await readdir(dir, { recursive: true, withFileTypes: true }))
      .filter((e) => e.isFile())
      .map((e) => e.name);
  const keep = async (id: string, text: string): Promise<void> =>
    store.commit(await store.stage(Readable.from([text])), id);

  const age = async (...paths: string[]): Promise<void> => {
    const old = new Date(Date.now() - 120_000);
    for (const path of paths) await utimes(path, old, old);
  };

  it('keeps what was committed, whole and in parts', async () => {
    await keep(A, 'hello there');
    expect(await store.size(A)).toBe(11);
    expect(String(await buffer(store.read(A)))).toBe('hello there');
    expect(String(await buffer(store.read(A, { start: 6, end: 8 })))).toBe(
      'the',
    );
  });

  it('knows nothing of what was only staged, discarded or deleted', async () => {
    const staged = await store.stage(Readable.from(['x']));
    expect(await store.size(A)).toBeNull();
    await store.discard(staged);
    await keep(B, 'y');
    await store.delete(B);
    await store.delete(B);
    expect(await store.size(B)).toBeNull();
    expect(await files()).toEqual([]);
  });

  it('leaves nothing of a stream that breaks', async () => {
    const broken = new Readable({
      read() {
        this.push('half');
        this.destroy(new Error('gone'));
      },
    });
    await expect(store.stage(broken)).rejects.toThrow('gone');
    expect(await files()).toEqual([]);
  });

  it('sweeps what a crash has left, once it is old', async () => {
    await keep(A, 'known');
    await keep(B, 'orphan');
    const staged = await store.stage(Readable.from(['half']));
    const exists = async (): Promise<Set<string>> => new Set([A]);
    expect(await store.sweep(exists, 60_000)).toMatchObject({ deleted: 0 });
    await age(join(dir, 'aa', A), join(dir, 'bb', B), staged.path);
    expect(await store.sweep(exists, 60_000)).toEqual({
      deleted: 2,
      recordings: 2,
      unknown: 1,
      spared: false,
    });
    expect(await files()).toEqual([A]);
  });

  it('deletes no recording where most are unknown: it asked the wrong database', async () => {
    const ids = [A, B, C];
    for (const id of ids) await keep(id, 'somebody speaks');
    const staged = await store.stage(Readable.from(['half']));
    await age(...ids.map((id) => join(dir, id.slice(0, 2), id)), staged.path);
    const exists = async (): Promise<Set<string>> => new Set([C]);
    expect(await store.sweep(exists, 60_000)).toEqual({
      deleted: 1,
      recordings: 3,
      unknown: 2,
      spared: true,
    });
    expect((await files()).sort()).toEqual(ids);
  });
});
