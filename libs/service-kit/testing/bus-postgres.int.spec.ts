import pg from 'pg';
import { describeBus } from './bus-compliance';
import { describeModelPulls } from './model-pulls-compliance';

const url = (): string => process.env['TEST_QUEUE_URL'] ?? '';

describeBus('PostgreSQL', url, async () => {
  const client = new pg.Client({ connectionString: url() });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'bullmq' AND tablename ~ 'job' AND tablename !~ 'migration'`,
  );
  await client.query(`TRUNCATE ${rows.map((r) => r.name).join(', ')} CASCADE`);
  await client.end();
});

describeModelPulls('PostgreSQL', url);
