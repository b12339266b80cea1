import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Corrected feelings, contested feedback, follow-ups, how somebody wants to be spoken to; and the numbers of an
 * analysis beside it, so that a list of answers does not have to open hundreds of whole analyses. The database
 * itself keeps them true, whoever writes the row.
 */
export class SecondLook1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accounts
        ADD COLUMN feedback_style text NOT NULL DEFAULT 'balanced';
      ALTER TABLE interviews
        ADD COLUMN follow_ups jsonb NOT NULL DEFAULT '{}';
      ALTER TABLE stage_runs
        ADD COLUMN note text,
        ADD COLUMN earlier_attempt integer,
        ADD CHECK ((note IS NULL) = (earlier_attempt IS NULL));
      -- Null or incomplete for what is no analysis; never an error.
      CREATE FUNCTION numbers_of_analysis(analysis jsonb) RETURNS jsonb
      IMMUTABLE LANGUAGE sql AS $$
        SELECT jsonb_build_object(
          'version', analysis->'version',
          'wordCount', analysis->'wordCount',
          'measures', (
            SELECT jsonb_object_agg(measure->>'id', measure->'value')
              FILTER (WHERE measure->>'id' IS NOT NULL)
            FROM jsonb_array_elements(CASE jsonb_typeof(analysis->'measures')
              WHEN 'array' THEN analysis->'measures' END) measure
          )
        ) WHERE analysis IS NOT NULL
      $$;
      ALTER TABLE stage_runs ADD COLUMN numbers jsonb GENERATED ALWAYS AS
        (CASE WHEN stage = 'analysis' THEN numbers_of_analysis(result) END) STORED;
      CREATE TABLE feeling_corrections (
        answer_id uuid NOT NULL REFERENCES answers ON DELETE CASCADE,
        sentence text NOT NULL,
        feeling text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      -- By its hash, because a sentence may be longer than an entry of an index.
      CREATE UNIQUE INDEX feeling_corrections_of_sentence
        ON feeling_corrections (answer_id, md5(sentence));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE feeling_corrections;
      ALTER TABLE stage_runs
        DROP COLUMN numbers, DROP COLUMN note, DROP COLUMN earlier_attempt;
      DROP FUNCTION numbers_of_analysis;
      ALTER TABLE interviews DROP COLUMN follow_ups;
      ALTER TABLE accounts DROP COLUMN feedback_style;
    `);
  }
}
