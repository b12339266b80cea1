// Entry of the pool's threads: wink and its model are loaded once per thread, never on the event loop
// that takes jobs.
import type { Analysis } from '@interview/contracts';
import { analyze, sentencesOf } from './analyze/analyze-answer';
import type { AnalysisSettings } from './analyze/analyze-answer';
import type { AnalyzeTask } from './analyze/answer-analyzer';

export default function run({
  transcript,
  question,
  settings,
  subject,
}: AnalyzeTask & { settings?: AnalysisSettings }): Analysis {
  return analyze(transcript, question, settings, subject);
}

export function sentences({ transcript }: AnalyzeTask): string[] {
  return sentencesOf(transcript);
}
