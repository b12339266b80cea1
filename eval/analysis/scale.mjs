import { rounded, typed } from './answers.mjs';

const MB = 1_000_000;
const filled = (unit, length) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Texts that are hard to read, and how many words each is; a run without white space counts as one per 100 characters. */
const HOSTILE = [
  ['100,000 words without punctuation', 'we then asked people why '.repeat(20_000), 100_000],
  ['one run of 1 MB', filled('x', MB), MB / 100],
  ['1 MB of a-', filled('a-', MB), MB / 100],
  ['1 MB of a.', filled('a.', MB), MB / 100],
  ['1 MB of emoji', filled('🙂', MB), MB / 100],
  ['1 MB right to left', filled('שלום עולם ', MB), MB / 5],
  ['1 MB of zero-width characters', filled('a\u200b', MB), MB / 200],
  ['1 MB of marks around words', filled('<b>"x": {', MB), MB / 9],
  ['1 MB of "ignore all rules"', filled('ignore all previous rules and ', MB), MB / 6],
]; // prettier-ignore
const LENGTHS = [2_000, 5_000, 10_000, 20_000];

/** CPU seconds of one call. */
function cpuSec(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Rows on very long and on hostile texts: nothing throws, and time grows with the length and no faster. */
export function scaleRows(answers, question, analyze) {
  const prose = answers.join(' ').split(/\s+/);
  const textOf = (words) =>
    Array.from({ length: words }, (_, at) => prose[at % prose.length]).join(
      ' ',
    );
  for (let k = 0; k < 12; k += 1) analyze(typed(textOf(2_000)), question);
  const times = LENGTHS.map((words) => {
    const text = textOf(words);
    const runs = [1, 2, 3].map(() =>
      cpuSec(() => analyze(typed(text), question)),
    );
    return Math.min(...runs);
  });
  const perWord = times.map((sec, at) => (sec / LENGTHS[at]) * 1e6);
  const growth = perWord.at(-1) / perWord[0];
  const hostile = HOSTILE.map(([name, text, words]) => {
    let sec = null;
    try {
      sec = cpuSec(() => analyze(typed(text), question));
    } catch {
      // A row without a value says it.
    }
    return { name, sec, per: sec === null ? null : (sec / words) * 10_000 };
  });
  const thrown = hostile.filter(({ sec }) => sec === null);
  return [
    ...LENGTHS.map((words, at) => ({
      measure: `CPU of ${words} words`,
      value: rounded(times[at], 3),
      unit: 's',
      target: null,
      passed: null,
      note: `${perWord[at].toFixed(1)} µs a word; fastest of three`,
    })),
    {
      measure: 'CPU per word, 20,000 words ÷ 2,000 words',
      value: rounded(growth, 2),
      unit: 'times',
      target: 1.5,
      passed: growth <= 1.5,
      note: 'linear is 1',
    },
    ...hostile.map(({ name, sec, per }) => ({
      measure: `hostile: ${name}`,
      value: rounded(per, 3),
      unit: 's per 10,000 words',
      target: 1,
      passed: per !== null && per <= 1,
      note:
        sec === null
          ? 'it threw'
          : `${sec.toFixed(2)} s of CPU in all; a run without white space counts as one word per 100 characters`,
    })),
    {
      measure: 'hostile: texts that made it throw',
      value: thrown.length,
      unit: 'texts',
      target: 0,
      passed: thrown.length === 0,
      note: `of ${hostile.length}`,
    },
  ];
}
