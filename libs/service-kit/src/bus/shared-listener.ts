import { EventEmitter } from 'node:events';
import type pg from 'pg';

/**
 * What BullMQ's workers take for a pool. Queries go to the pool; whoever wants a connection to listen on gets a handle
 * on one and the same, because each costs the server some 20 MB and every one hears of the jobs of all queues anyway.
 * It is opened at the first wish, in a place of its own beside the pool's, and kept to the end. When it breaks all
 * handles learn of it, and the next wish opens another.
 *
 * Nothing but single queries may run on a handle: no transactions. Its `application_name` is that of the last worker
 * to set it, so `getWorkers()` cannot tell them apart.
 */
export class SharedListener {
  private client: Promise<pg.PoolClient> | null = null;
  private readonly handles = new Set<ListenHandle>();
  private hasPlace = false;
  /** pg takes one query at a time on a connection. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly pool: pg.Pool) {}

  /** BullMQ reads here whether a broken connection would be noticed. */
  get options(): pg.PoolOptions {
    return this.pool.options;
  }

  async connect(): Promise<ListenHandle> {
    this.client ??= this.open();
    const client = await this.client;
    const handle = new ListenHandle(
      (text, values) => this.inTurn(() => client.query(text, values)),
      () => this.handles.delete(handle),
    );
    this.handles.add(handle);
    return handle;
  }

  query(text: string, values?: unknown[]): Promise<pg.QueryResult> {
    return this.pool.query(text, values);
  }

  on(event: 'error', listener: (error: Error) => void): this {
    this.pool.on(event, listener);
    return this;
  }

  /** Gives the connection back; the pool can end after that. */
  async end(): Promise<void> {
    const client = await this.client?.catch(() => null);
    this.client = null;
    client?.removeAllListeners('notification').release(true);
  }

  private open(): Promise<pg.PoolClient> {
    if (!this.hasPlace) this.pool.options.max += 1;
    this.hasPlace = true;
    const opening = this.pool.connect().then((client) => {
      client.on('notification', (message) => {
        for (const handle of [...this.handles])
          handle.emit('notification', message);
      });
      client.once('error', (error) => {
        this.forget(opening);
        client.on('error', () => undefined); // further words of a dead one
        client.release(true);
        this.tell(error);
      });
      return client;
    });
    opening.catch(() => this.forget(opening));
    return opening;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private forget(client: Promise<pg.PoolClient>): void {
    if (this.client === client) this.client = null;
  }

  private tell(error: Error): void {
    const handles = [...this.handles];
    this.handles.clear();
    for (const handle of handles)
      if (handle.listenerCount('error') > 0) handle.emit('error', error);
  }
}

type Query = (text: string, values?: unknown[]) => Promise<pg.QueryResult>;

/** One listener's share of the connection; emits `notification` and `error`. */
class ListenHandle extends EventEmitter {
  constructor(
    readonly query: Query,
    /** Leaves the connection to the others. */
    readonly release: () => void,
  ) {
    super();
  }
}
