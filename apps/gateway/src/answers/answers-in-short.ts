/**
 * Answers with what a list shows of them, newest first. No stored result is opened: the database keeps the
 * numbers of an analysis beside it.
 * $1 owner, $2 interview or null, $3 id of the answer to begin before or null, $4 most rows.
 */
export const ANSWERS_IN_SHORT = `
  SELECT answer.id, answer.interview_id AS "interviewId", answer.question_id AS "questionId",
    answer.created_at AS "createdAt", answer.input, answer.audio_duration_sec AS "durationSec",
    asked.text AS "questionText", run.all AS runs
  FROM (
    SELECT * FROM answers
    WHERE owner_id = $1
      AND ($2::uuid IS NULL OR interview_id = $2)
      AND ($3::uuid IS NULL OR (created_at, id) <
        (SELECT mark.created_at, mark.id FROM answers mark WHERE mark.id = $3))
    ORDER BY created_at DESC, id DESC
    LIMIT $4
  ) answer
  LEFT JOIN LATERAL (
    SELECT question->>'text' AS text
    FROM interviews, jsonb_array_elements(questions) question
    WHERE interviews.id = answer.interview_id AND question->>'id' = answer.question_id
    LIMIT 1
  ) asked ON true
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object(
      'stage', stage, 'attempt', attempt, 'state', state,
      'reasonCode', reason_code, 'reasonMessage', reason_message,
      'numbers', numbers)) AS all
    FROM stage_runs WHERE answer_id = answer.id
  ) run ON true
  ORDER BY answer.created_at DESC, answer.id DESC`;
