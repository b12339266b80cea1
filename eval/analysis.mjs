// npm run eval -- analysis [--ladder FILE] [--fairness FILE] [--emotions FILE] [--goemotions DIR] [--verbose]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadTypeScript } from '../tools/training/load-typescript.mjs';
import { coverageRows } from './analysis/coverage.mjs';
import { cpuRows } from './analysis/cpu.mjs';
import { goEmotionsRows, ownSentencesRows } from './analysis/emotion.mjs';
import { fairnessRows, noiseRows } from './analysis/fairness.mjs';
import {
  bankByText,
  option,
  readJsonLines,
  readTsv,
  ROOT,
} from './analysis/files.mjs';
import { ladderRows } from './analysis/ladder.mjs';

const own = (name) => join(ROOT, 'eval/data', name);
const missing = (measure, target, what) => ({
  measure,
  value: null,
  unit: '',
  target,
  passed: null,
  note: `not measured: ${what}`,
});
const isThere = (path) => Boolean(path) && existsSync(path);

/** All rows of the analysis report. `dataDir` is EVAL_DATA_DIR or undefined; sets without a file are "not measured". */
export async function run({ args = [], dataDir = undefined } = {}) {
  const analyzer = await loadTypeScript(
    'apps/analyzer/src/testing/eval-entry.ts',
  );
  const { analyze, emotionOf, scoreEmotion, coverageOf } = analyzer;
  const isVerbose = Array.isArray(args)
    ? args.includes('--verbose')
    : Boolean(args?.verbose);
  const log = isVerbose ? console.log : undefined;
  const bank = bankByText();

  const passed = option(args, 'goemotions');
  const goemotions = passed ?? (dataDir && join(dataDir, 'goemotions'));
  const rows = goEmotionsRows(goemotions, ['dev', 'test'], scoreEmotion);

  const emotions = option(args, 'emotions') ?? own('emotions.jsonl');
  rows.push(
    ...(isThere(emotions)
      ? ownSentencesRows(readJsonLines(emotions), emotionOf, log)
      : [missing('emotion macro-F1, own sentences', 0.6, `no ${emotions}`)]),
  );

  const graded = dataDir && join(dataDir, 'answers/graded_short_answers.tsv');
  rows.push(
    ...(isThere(graded)
      ? coverageRows(readTsv(graded), coverageOf)
      : [missing('coverage and human grades', 0.48, 'set EVAL_DATA_DIR')]),
  );

  const ladderFile = option(args, 'ladder') ?? own('ladder.jsonl');
  const ladder = isThere(ladderFile) ? readJsonLines(ladderFile) : [];
  rows.push(
    ...(ladder.length > 0
      ? [
          ...ladderRows(ladder, analyze, bank, log),
          ...noiseRows(ladder, analyze, bank, log),
          ...cpuRows(ladder, [...bank.values()][0], analyze),
        ]
      : [missing('ladder order', 0.95, `no ${ladderFile}`)]),
  );

  const fairness = option(args, 'fairness') ?? own('fairness.jsonl');
  rows.push(
    ...(isThere(fairness)
      ? fairnessRows(readJsonLines(fairness), analyze, bank, log)
      : [missing('fairness pairs with a changed rating', 0, `no ${fairness}`)]),
  );
  return { name: 'analysis', rows };
}
