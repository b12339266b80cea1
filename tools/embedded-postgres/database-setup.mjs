import { URL } from 'node:url';
import pg from 'pg';

/**
 * Makes or mends what the services need, as superuser. Running it twice is harmless.
 *
 * * role `app` owns database `interview` (the gateway's);
 * * role `queue` owns schema `bullmq` in it and has rights on nothing else (everybody's, workers included);
 * * BullMQ's tables are brought up to date in the name of `queue`, because BullMQ's own way (`migrate: true`)
 *   needs the right to create schemas, which `queue` is not given.
 * @param {{ adminUrl: string, app: string, queue: string }} options passwords, hexadecimal
 */
export async function setUpDatabase({ adminUrl, app, queue }) {
  await withClient(adminUrl, async (client) => {
    await setRole(client, 'app', app);
    await setRole(client, 'queue', queue);
    const { rowCount } = await client.query(
      "select 1 from pg_database where datname = 'interview'",
    );
    if (!rowCount) await client.query('create database interview owner app');
    await client.query(`
      revoke all on database postgres from public;
      revoke all on database interview from public;
      grant connect, temporary on database interview to queue;
      alter role queue in database interview set search_path = bullmq`);
  });
  const inside = new URL(adminUrl);
  inside.pathname = '/interview';
  await withClient(inside.href, async (client) => {
    await client.query(`
      revoke all on schema public from public;
      create schema if not exists bullmq authorization queue`);
    await migrateQueue(client);
  });
}

async function migrateQueue(client) {
  const { assertSchemaCompatibility, runMigrations, LATEST_SCHEMA_VERSION } =
    await import('bullmq');
  const { rows } = await client.query(
    "select to_regclass('bullmq.migration') as ledger",
  );
  if (
    rows[0].ledger !== null &&
    (await assertSchemaCompatibility(client)) >= LATEST_SCHEMA_VERSION
  )
    return;
  await client.query('grant create on database interview to queue');
  try {
    await client.query('set role queue');
    await runMigrations(client);
  } finally {
    await client.query(
      'reset role; revoke create on database interview from queue',
    );
  }
}

async function setRole(client, name, password) {
  const { rowCount } = await client.query(
    'select 1 from pg_roles where rolname = $1',
    [name],
  );
  const verb = rowCount ? 'alter' : 'create';
  await client.query(
    `${verb} role ${client.escapeIdentifier(name)} login nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
  );
}

async function withClient(connectionString, work) {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
