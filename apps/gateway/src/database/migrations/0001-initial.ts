import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LOCAL_ACCOUNT_ID } from '../../accounts/local-account';

export class Initial1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accounts (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE interviews (
        id uuid PRIMARY KEY,
        owner_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
        role text NOT NULL,
        level text NOT NULL,
        kinds text[] NOT NULL,
        mode text NOT NULL,
        questions jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX interviews_of_owner ON interviews (owner_id, created_at DESC);
      CREATE TABLE answers (
        id uuid PRIMARY KEY,
        owner_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
        interview_id uuid NOT NULL REFERENCES interviews ON DELETE CASCADE,
        question_id text NOT NULL,
        input text NOT NULL CHECK (input IN ('audio', 'text')),
        audio_media_type text,
        audio_bytes integer,
        audio_duration_sec double precision,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((input = 'audio') = (audio_bytes IS NOT NULL))
      );
      CREATE INDEX answers_of_owner ON answers (owner_id, created_at DESC);
      CREATE INDEX answers_of_interview ON answers (interview_id, created_at);
      CREATE TABLE stage_runs (
        answer_id uuid NOT NULL REFERENCES answers ON DELETE CASCADE,
        stage text NOT NULL,
        attempt integer NOT NULL,
        state text NOT NULL,
        reason_code text,
        reason_message text,
        result jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        PRIMARY KEY (answer_id, stage, attempt)
      );
      CREATE INDEX stage_runs_open ON stage_runs (created_at)
        WHERE state IN ('waiting', 'running');
      CREATE INDEX stage_runs_failed ON stage_runs (ended_at DESC)
        WHERE state = 'failed';
    `);
    await runner.query(`INSERT INTO accounts (id, name) VALUES ($1, 'local')`, [
      LOCAL_ACCOUNT_ID,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE stage_runs, answers, interviews, accounts CASCADE',
    );
  }
}
