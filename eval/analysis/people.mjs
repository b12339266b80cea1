import { join } from 'node:path';
import { readTsv } from './files.mjs';

/** Words from which an answer is long enough to be read. */
export const ENOUGH_WORDS = 40;

/**
 * Answers that people typed in an interview (SIOP 2024 machine-learning competition, MIT), those that are long enough:
 * of every second person for training, of the others for evaluation alone. Rows are {question, kind, answer}.
 */
export function answersOfPeople(dataDir) {
  const rows = readTsv(join(dataDir, 'answers', 'interview_answers.tsv'));
  const people = [...new Set(rows.map((row) => row.candidate))].sort();
  const half = (which) =>
    rows
      .filter((row) => people.indexOf(row.candidate) % 2 === which)
      .filter(({ answer }) => answer.trim().split(/\s+/).length >= ENOUGH_WORDS)
      .map(({ question, answer }) => ({
        question,
        kind: 'behavioural',
        answer,
      }));
  return { training: half(0), evaluation: half(1) };
}
