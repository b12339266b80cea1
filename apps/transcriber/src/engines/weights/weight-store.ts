import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ChecksumsSchema } from './checksums';
import type { Checksums } from './checksums';
import { downloadFile, DownloadFault, remoteSize } from './download-file';
import { weightFiles, weightUrl } from './weight-files';
import type { WeightsId } from './weight-files';

export interface WeightStoreOptions {
  id: WeightsId;
  /** Models live in `<modelsDir>/<model id>`. */
  modelsDir: string;
  /** Hub, `https://…`. */
  host: string;
}

export interface CheckedFolder {
  /** Files to download. */
  missing: string[];
  /** Files that were not what was recorded; they have been renamed to `<file>.damaged`. */
  damaged: string[];
}

/** One model's folder: checked against its recorded sums, filled from the hub. */
export class WeightStore {
  readonly dir: string;

  constructor(private readonly options: WeightStoreOptions) {
    this.dir = join(options.modelsDir, options.id.model);
  }

  /**
   * Looks what is there. Every file's sha256 is compared with `checksums.json`; a file that differs is moved
   * aside. Files that were put there by hand are recorded as they are.
   */
  async check(): Promise<CheckedFolder> {
    const sums = await this.sums();
    const missing: string[] = [];
    const damaged: string[] = [];
    for (const file of weightFiles(this.options.id)) {
      const path = join(this.dir, file);
      if (!(await exists(path))) {
        missing.push(file);
        continue;
      }
      const found = await sumOf(path);
      const recorded = sums.files[file];
      if (recorded && recorded.sha256 !== found.sha256) {
        await rename(path, `${path}.damaged`);
        damaged.push(file);
        missing.push(file);
      } else sums.files[file] = found;
    }
    if (Object.keys(sums.files).length > 0) await this.record(sums);
    return { missing, damaged };
  }

  /** Whether every file lies there, checked or not. */
  async isComplete(): Promise<boolean> {
    const there = await Promise.all(
      weightFiles(this.options.id).map((file) => exists(join(this.dir, file))),
    );
    return there.every(Boolean);
  }

  /** Downloads what is missing. Rejects with DownloadFault or the signal's reason. */
  async download(
    missing: readonly string[],
    signal: AbortSignal,
    onProgress: (doneBytes: number, totalBytes: number | null) => void,
  ): Promise<void> {
    const { id, host } = this.options;
    const urls = missing.map((file) => weightUrl(host, id, file));
    const sizes: (number | null)[] = [];
    for (const url of urls) sizes.push(await remoteSize(url, signal));
    // A server that does not tell the size of a small file must not hide the progress of the big ones.
    const total = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
    let done = 0;
    for (const [i, file] of missing.entries()) {
      const path = join(this.dir, file);
      await downloadFile({
        url: urls[i] ?? '',
        path,
        version: id.revision,
        signal,
        onBytes: (count) => {
          done += count;
          onProgress(done, total > 0 ? Math.max(total, done) : null);
        },
      });
      await this.accept(file, path);
    }
  }

  /** Records a new file's sum, or refuses it when another one was recorded for the same commit. */
  private async accept(file: string, path: string): Promise<void> {
    const sums = await this.sums();
    const found = await sumOf(path);
    const recorded = sums.files[file];
    if (recorded && recorded.sha256 !== found.sha256) {
      await rename(path, `${path}.damaged`);
      throw new DownloadFault(
        `${file} came with another checksum than the one recorded in ${this.dir}: the hub or the connection changed it. Delete checksums.json there if the new file is meant to be used`,
      );
    }
    sums.files[file] = found;
    sums.revision = this.options.id.revision;
    await this.record(sums);
  }

  /** What is recorded for this model and commit. A record of another commit counts no more. */
  private async sums(): Promise<Checksums> {
    const { model, revision } = this.options.id;
    const fresh: Checksums = { model, revision: null, files: {} };
    const text = await readFile(this.sumsPath, 'utf8').catch(() => null);
    if (text === null) return fresh;
    const parsed = ChecksumsSchema.safeParse(parseJson(text));
    if (!parsed.success) return fresh;
    const known = parsed.data;
    if (known.revision === null || known.revision === revision) return known;
    // Weights of another commit: make room for this one's.
    for (const file of Object.keys(known.files))
      await rm(join(this.dir, file), { force: true });
    await rm(this.sumsPath, { force: true });
    return fresh;
  }

  private async record(sums: Checksums): Promise<void> {
    await mkdir(this.dir, { recursive: true });
    const draft = `${this.sumsPath}.${process.pid}`;
    // A folder that may only be read is fine: its sums are then taken afresh at every start.
    await writeFile(draft, `${JSON.stringify(sums, null, 2)}\n`)
      .then(() => rename(draft, this.sumsPath))
      .catch(() => undefined);
  }

  private get sumsPath(): string {
    return join(this.dir, 'checksums.json');
  }
}

const exists = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function sumOf(path: string) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { sha256: hash.digest('hex'), bytes: (await stat(path)).size };
}
