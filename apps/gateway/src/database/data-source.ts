import { DataSource } from 'typeorm';
import { ENTITIES } from './entities';
import { Initial1764000000001 } from './migrations/0001-initial';
import { SecondLook1764000000002 } from './migrations/0002-second-look';

/** Any fixed number of our own: gateways that start together migrate one after the other. */
const MIGRATION_LOCK = 4_770_001;

/** Connects and brings the tables up to date; safe when several gateways start together. */
export async function openDatabase(url: string): Promise<DataSource> {
  const database = await new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: [Initial1764000000001, SecondLook1764000000002],
    uuidExtension: 'pgcrypto',
    // TypeORM asks for extensions that a plain database role may not install; none is used.
    installExtensions: false,
    poolSize: 10,
  }).initialize();
  const runner = database.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await database.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
  return database;
}
