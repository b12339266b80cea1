import {
  Relay,
  createPostgresBackend,
  createPostgresRelayBackend,
  assertSchemaCompatibility,
  runMigrations,
  SchemaMigrationRequiredError,
  setDefaultBackendFactory,
} from 'bullmq';
import type { ConnectionOptions } from 'bullmq';
import pg from 'pg';
import { SharedListener } from './shared-listener';

/** Schema of the queue's own tables in PostgreSQL. */
const QUEUE_SCHEMA = 'bullmq';
/** Wait between two tries to reach Redis again, in ms. */
const IMPATIENT_RETRY_MS = 500;
/** Of a process's connections one listens for messages; the one that listens for jobs makes room for itself. */
const MESSAGE_LISTENERS = 1;

/** One process's connection to the queue. Open it once, before any queue, worker or relay exists. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  /** For workers: waits for the queue as long as it takes. */
  readonly connection: ConnectionOptions;
  /** For whoever adds or asks: fails within about a second while the queue is away. */
  readonly impatientConnection: ConnectionOptions;
  /** A new node on the message relay; the caller closes it. */
  createRelay(): Relay;
  /** Ends what is shared; queues, workers and relays have to be closed before. */
  close(): Promise<void>;
}

/**
 * Opens the queue that the URL names: `redis:` and `rediss:` mean Redis or Valkey, `postgres:` and
 * `postgresql:` mean PostgreSQL, where the queue's tables are brought up to date first.
 * @param queriesAtATime On PostgreSQL, connections beside those that listen (each costs the server some 20 MB).
 */
export async function openQueueBackend(
  url: string,
  queriesAtATime: number,
): Promise<QueueBackend> {
  return /^rediss?:/.test(url)
    ? openRedis(url)
    : openPostgres(url, MESSAGE_LISTENERS + queriesAtATime);
}

function openRedis(url: string): QueueBackend {
  setDefaultBackendFactory();
  const connection: ConnectionOptions = { url, maxRetriesPerRequest: null };
  return {
    kind: 'redis',
    connection,
    impatientConnection: {
      url,
      maxRetriesPerRequest: 1,
      retryStrategy: () => IMPATIENT_RETRY_MS,
    },
    createRelay: () => new Relay({ connection }),
    close: async () => undefined,
  };
}

async function openPostgres(
  url: string,
  poolSize: number,
): Promise<QueueBackend> {
  setDefaultBackendFactory(createPostgresBackend);
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    options: `-c search_path=${QUEUE_SCHEMA}`,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  // A dropped idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // Every queue, worker and relay listens on it.
  pool.setMaxListeners(50);
  const client = await pool.connect();
  try {
    await bringUpToDate(client);
  } finally {
    client.release();
  }
  const listener = new SharedListener(pool);
  return {
    kind: 'postgres',
    // BullMQ types the option for Redis; its PostgreSQL backend takes a pool.
    connection: listener as unknown as ConnectionOptions,
    impatientConnection: pool as unknown as ConnectionOptions,
    createRelay: () =>
      new Relay({ connection: pool, backend: createPostgresRelayBackend }),
    close: async () => {
      await listener.end();
      await pool.end();
    },
  };
}

/** Migrating wants a role that may create schemas; working wants none, so it is tried only when needed. */
async function bringUpToDate(client: pg.PoolClient): Promise<void> {
  try {
    await assertSchemaCompatibility(client, QUEUE_SCHEMA);
  } catch (error) {
    if (!(error instanceof SchemaMigrationRequiredError)) throw error;
    await runMigrations(client, QUEUE_SCHEMA);
  }
}
