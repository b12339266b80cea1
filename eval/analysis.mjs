// npm run eval -- analysis [--ladder FILE] [--fairness FILE] [--emotions FILE] [--goemotions DIR] [--verbose]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadTypeScript } from '../tools/training/load-typescript.mjs';
import { coverageRows } from './analysis/coverage.mjs';
import { cpuRows } from './analysis/cpu.mjs';
import {
  goEmotionsRows,
  halvesRows,
  ownSentencesRows,
  shownRow,
} from './analysis/emotion.mjs';
import { fairnessRows, noiseRows } from './analysis/fairness.mjs';
import {
  bankByText,
  option,
  readJsonLines,
  readTsv,
  ROOT,
} from './analysis/files.mjs';
import { ladderRows } from './analysis/ladder.mjs';
import { otherQuestionsRows } from './analysis/other-questions.mjs';
import { answersOfPeople } from './analysis/people.mjs';
import { realAnswersRows } from './analysis/real-answers.mjs';
import { memoryRows } from './analysis/memory.mjs';
import { scaleRows } from './analysis/scale.mjs';

const own = (name) => join(ROOT, 'eval/data', name);
const missing = (measure, target, what) => ({
  measure,
  value: null,
  unit: '',
  target,
  passed: null,
  note: `not measured: ${what}`,
});
const named = (rows, suffix) =>
  rows.map((row) => ({ ...row, measure: row.measure + suffix }));
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
const isThere = (path) => Boolean(path) && existsSync(path);

/** All rows of the analysis report. `dataDir` is EVAL_DATA_DIR or undefined; sets without a file are "not measured". */
export async function run({ args = [], dataDir = undefined } = {}) {
  const analyzer = await loadTypeScript(
    'apps/analyzer/src/testing/eval-entry.ts',
  );
  const { analyze, emotionOf, scoreEmotion, SOUNDS_FROM, coverageOf } =
    analyzer;
  const isVerbose = Array.isArray(args)
    ? args.includes('--verbose')
    : Boolean(args?.verbose);
  const log = isVerbose ? console.log : undefined;
  const bank = bankByText();

  const passed = option(args, 'goemotions');
  const goemotions = passed ?? (dataDir && join(dataDir, 'goemotions'));
  const rows = [
    ...goEmotionsRows(goemotions, ['dev', 'test'], scoreEmotion),
    ...halvesRows(goemotions, scoreEmotion),
  ];

  const emotions = option(args, 'emotions') ?? own('emotions.jsonl');
  rows.push(
    ...(isThere(emotions)
      ? ownSentencesRows(readJsonLines(emotions), emotionOf, log)
      : [missing('emotion macro-F1, own sentences', 0.6, `no ${emotions}`)]),
  );
  const others = [
    { file: own('emotions-third.jsonl'), suffix: ', third set' },
    { file: own('emotions-heldout.jsonl'), suffix: ', held out' },
  ];
  for (const { file, suffix } of others)
    if (isThere(file))
      rows.push(
        ...named(
          [
            ...ownSentencesRows(readJsonLines(file), emotionOf, log),
            shownRow(readJsonLines(file), emotionOf, SOUNDS_FROM),
          ],
          suffix,
        ),
      );

  const graded = dataDir && join(dataDir, 'answers/graded_short_answers.tsv');
  rows.push(
    ...(isThere(graded)
      ? coverageRows(readTsv(graded), coverageOf)
      : [missing('coverage and human grades', 0.48, 'set EVAL_DATA_DIR')]),
  );

  const typedByPeople =
    dataDir && join(dataDir, 'answers/interview_answers.tsv');
  rows.push(
    ...(isThere(typedByPeople)
      ? realAnswersRows(answersOfPeople(dataDir).evaluation, analyze)
      : [missing('answers of people', null, 'set EVAL_DATA_DIR')]),
  );

  const sets = [
    { ladder: option(args, 'ladder') ?? own('ladder.jsonl'), fairness: option(args, 'fairness') ?? own('fairness.jsonl'), suffix: '' },
    { ladder: own('ladder-second.jsonl'), fairness: own('fairness-second.jsonl'), suffix: ', second set' },
    { ladder: own('ladder-third.jsonl'), fairness: own('fairness-third.jsonl'), suffix: ', third set' },
    { ladder: own('ladder-fourth.jsonl'), fairness: own('fairness-fourth.jsonl'), suffix: ', fourth set', isLarge: true },
    { ladder: own('ladder-fifth.jsonl'), fairness: own('fairness-fifth.jsonl'), suffix: ', fifth set', isLarge: true },
    { ladder: own('ladder-heldout.jsonl'), fairness: own('fairness-heldout.jsonl'), suffix: ', held out' },
    { ladder: own('ladder-heldout-second.jsonl'), fairness: own('fairness-heldout-second.jsonl'), suffix: ', second held out' },
    { ladder: own('ladder-heldout-third.jsonl'), fairness: own('fairness-heldout-third.jsonl'), suffix: ', third held out' },
  ]; // prettier-ignore
  for (const { ladder: file, fairness, suffix, isLarge } of sets) {
    if (isThere(file)) {
      const ladder = readJsonLines(file);
      rows.push(...named(ladderRows(ladder, analyze, bank, log), suffix));
      // Hundreds of answers against as many questions would take minutes.
      if (!isLarge)
        rows.push(
          ...named(otherQuestionsRows(ladder, analyze, bank), suffix),
          ...named(noiseRows(ladder, analyze, bank), suffix),
        );
    } else
      rows.push(missing(`ladder order${suffix}`, 0.95, `no ${nameOf(file)}`));
    rows.push(
      ...(isThere(fairness)
        ? named(
            fairnessRows(readJsonLines(fairness), analyze, bank, log),
            suffix,
          )
        : [
            missing(
              `fairness pairs with a changed rating${suffix}`,
              0,
              `no ${nameOf(fairness)}`,
            ),
          ]),
    );
  }

  const ladder = isThere(own('ladder.jsonl'))
    ? readJsonLines(own('ladder.jsonl'))
    : [];
  const question = [...bank.values()][0];
  const strong = ladder.filter((r) => r.tier === 'strong').map((r) => r.answer);
  rows.push(
    ...(strong.length > 0
      ? [
          ...cpuRows(ladder, question, analyze),
          ...scaleRows(strong, question, analyze),
          ...(await memoryRows(strong, question)),
        ]
      : [missing('CPU, scale and memory', null, 'no eval/data/ladder.jsonl')]),
  );
  return { name: 'analysis', rows };
}
