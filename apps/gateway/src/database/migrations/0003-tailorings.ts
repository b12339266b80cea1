import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tailorings1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tailorings (
        id uuid PRIMARY KEY,
        owner_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
        document text NOT NULL CHECK (document IN ('job-description', 'resume')),
        role text NOT NULL,
        level text NOT NULL,
        count integer NOT NULL,
        attempt integer NOT NULL,
        state text NOT NULL,
        reason_code text,
        reason_message text,
        lines jsonb,
        source jsonb,
        questions jsonb NOT NULL DEFAULT '[]',
        created_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        CHECK ((lines IS NOT NULL) = (state IN ('waiting', 'running')))
      );
      CREATE INDEX tailorings_of_owner ON tailorings (owner_id, created_at DESC);
      CREATE INDEX tailorings_open ON tailorings (created_at)
        WHERE state IN ('waiting', 'running');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tailorings');
  }
}
