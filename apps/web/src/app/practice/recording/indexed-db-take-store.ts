import type { StoredTake, TakeStore } from './take-store';

const TAKES = 'takes';
const CHUNKS = 'chunks';
const LOCK = 'interview-take-';

/** Takes in IndexedDB: chunks under [take, index], so that a crash costs a second at the most. */
export class IndexedDbTakeStore implements TakeStore {
  private database: Promise<IDBDatabase> | undefined;
  private readonly releases = new Map<string, () => void>();

  constructor(private readonly factory: IDBFactory) {}

  async begin(take: StoredTake): Promise<void> {
    await this.write((takes) => takes.put(take));
    this.hold(take.id);
  }

  async append(
    take: StoredTake,
    index: number,
    chunk: Blob,
    durationSec: number,
  ): Promise<void> {
    await this.write((takes, chunks) => {
      takes.put({ ...take, durationSec });
      chunks.put(chunk, [take.id, index]);
    });
  }

  async unsent(): Promise<StoredTake[]> {
    const held = await heldTakes();
    const all = await this.read<StoredTake[]>(TAKES, (store) => store.getAll());
    return all
      .filter((take) => !held.has(take.id))
      .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  }

  chunks(takeId: string): Promise<Blob[]> {
    return this.read<Blob[]>(CHUNKS, (store) => store.getAll(rangeOf(takeId)));
  }

  async remove(takeId: string): Promise<void> {
    this.letGo(takeId);
    await this.write((takes, chunks) => {
      takes.delete(takeId);
      chunks.delete(rangeOf(takeId));
    });
  }

  letGo(takeId: string): void {
    this.releases.get(takeId)?.();
    this.releases.delete(takeId);
  }

  /** A lock that ends with the page: other pages then know that nobody holds the take. */
  private hold(takeId: string): void {
    const locks = navigator.locks as LockManager | undefined;
    void locks?.request(
      LOCK + takeId,
      () => new Promise<void>((release) => this.releases.set(takeId, release)),
    );
  }

  private open(): Promise<IDBDatabase> {
    this.database ??= new Promise((resolve, reject) => {
      const request = this.factory.open('interview', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(TAKES, { keyPath: 'id' });
        request.result.createObjectStore(CHUNKS);
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return this.database;
  }

  private async write(
    work: (takes: IDBObjectStore, chunks: IDBObjectStore) => void,
  ): Promise<void> {
    const database = await this.open();
    await new Promise<void>((resolve, reject) => {
      const change = database.transaction([TAKES, CHUNKS], 'readwrite');
      change.oncomplete = () => resolve();
      change.onerror = () => reject(change.error);
      change.onabort = () => reject(change.error);
      work(change.objectStore(TAKES), change.objectStore(CHUNKS));
    });
  }

  private async read<T>(
    name: string,
    ask: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const database = await this.open();
    return new Promise((resolve, reject) => {
      const request = ask(database.transaction(name).objectStore(name));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
}

const rangeOf = (takeId: string) =>
  IDBKeyRange.bound([takeId, 0], [takeId, Number.MAX_SAFE_INTEGER]);

async function heldTakes(): Promise<Set<string>> {
  const snapshot = await (navigator.locks as LockManager | undefined)?.query();
  return new Set(
    (snapshot?.held ?? []).map(({ name = '' }) => name.replace(LOCK, '')),
  );
}
