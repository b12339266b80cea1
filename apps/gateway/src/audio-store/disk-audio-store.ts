import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@interview/service-kit';
import type { AudioStore, ByteRange, StagedAudio, Swept } from './audio-store';

/** Recordings as files of one folder, `<first two of id>/<id>`; half-arrived ones under `incoming/`. */
export class DiskAudioStore implements AudioStore {
  private readonly incoming: string;

  private constructor(private readonly root: string) {
    this.incoming = join(root, 'incoming');
  }

  static async open(root: string): Promise<DiskAudioStore> {
    const store = new DiskAudioStore(root);
    await mkdir(store.incoming, { recursive: true, mode: 0o700 });
    return store;
  }

  async stage(stream: Readable): Promise<StagedAudio> {
    const path = join(this.incoming, randomUUID());
    try {
      await pipeline(
        stream,
        createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
      );
      return { path, bytes: (await stat(path)).size };
    } catch (error) {
      await rm(path, { force: true });
      throw storageFault(error);
    }
  }

  async commit(staged: StagedAudio, answerId: string): Promise<void> {
    const target = this.pathOf(answerId);
    await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
    await rename(staged.path, target);
    await syncFolder(join(target, '..'));
  }

  async discard(staged: StagedAudio): Promise<void> {
    await rm(staged.path, { force: true });
  }

  async size(answerId: string): Promise<number | null> {
    try {
      return (await stat(this.pathOf(answerId))).size;
    } catch (error) {
      if (isCode(error, 'ENOENT')) return null;
      throw storageFault(error);
    }
  }

  read(answerId: string, range?: ByteRange): Readable {
    return createReadStream(this.pathOf(answerId), range);
  }

  async delete(answerId: string): Promise<void> {
    await rm(this.pathOf(answerId), { force: true });
  }

  async sweep(
    exists: (answerIds: string[]) => Promise<Set<string>>,
    olderThanMs: number,
  ): Promise<Swept> {
    const before = Date.now() - olderThanMs;
    const isOld = (file: StoredFile): boolean => file.changedAtMs < before;
    const orphans: StoredFile[] = [];
    let recordings = 0;
    for (const shard of (await readdir(this.root)).filter((name) =>
      /^[0-9a-f]{2}$/.test(name),
    )) {
      const files = await filesIn(join(this.root, shard));
      const known = await exists(files.map((f) => basename(f.path)));
      recordings += files.length;
      orphans.push(
        ...files.filter((f) => isOld(f) && !known.has(basename(f.path))),
      );
    }
    const spared = orphans.length > recordings / 2;
    const staged = (await filesIn(this.incoming)).filter(isOld);
    const lost = spared ? staged : [...staged, ...orphans];
    for (const { path } of lost) await rm(path, { force: true });
    return {
      deleted: lost.length,
      recordings,
      unknown: orphans.length,
      spared,
    };
  }

  private pathOf(answerId: string): string {
    return join(this.root, answerId.slice(0, 2), answerId);
  }
}

interface StoredFile {
  path: string;
  changedAtMs: number;
}

async function filesIn(folder: string): Promise<StoredFile[]> {
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  const stats = await Promise.all(paths.map((p) => stat(p).catch(() => null)));
  return paths.flatMap((path, i) =>
    stats[i]?.isFile() ? [{ path, changedAtMs: stats[i].mtimeMs }] : [],
  );
}

/** A rename survives a power cut only once its folder is written. Windows cannot do it and need not. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function storageFault(error: unknown): unknown {
  if (!isCode(error, 'ENOSPC') && !isCode(error, 'EDQUOT')) return error;
  return new AppError(
    'disk-full',
    "The server's disk is full, so the recording was not stored. It is still in your browser: tell the operator, then send it again.",
    { cause: error },
  );
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === code;
}
