import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The eight groups in the order of the weights, each made of labels of GoEmotions. */
const LABELS = {
  enthusiasm: 'excitement joy love desire amusement optimism',
  pride_relief: 'pride relief admiration approval',
  gratitude_care: 'gratitude caring',
  nervous: 'fear nervousness embarrassment',
  frustration: 'anger annoyance disgust disapproval',
  disappointment: 'disappointment sadness grief remorse',
  uncertainty: 'confusion curiosity realization surprise',
  neutral: 'neutral',
};
export const GROUPS = Object.keys(LABELS);

/** {text, groups: Set of group numbers} of a split of GoEmotions (`train`, `dev`, `test`). */
export function readGoEmotions(dir, split) {
  const labels = readFileSync(join(dir, 'labels.txt'), 'utf8')
    .trim()
    .split(/\s+/);
  const groupOf = labels.map((label) =>
    GROUPS.findIndex((group) => LABELS[group].split(' ').includes(label)),
  );
  return readFileSync(join(dir, `${split}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [text, ids] = line.split('\t');
      return {
        text,
        groups: new Set(ids.split(',').map((id) => groupOf[Number(id)])),
      };
    });
}
