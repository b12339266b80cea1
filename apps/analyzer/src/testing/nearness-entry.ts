// What tools/training/train-nearness.mjs uses of the analyzer, in one bundle.
import { readSentences } from '../reading/wink-reader';
import { askedWeights, contentWeights } from '../relevance/vector-similarity';
import { englishVectors } from '../vectors/english-vectors';

export { ANY, KINDS } from '../relevance/question-nearness';

const vectors = englishVectors();
const none = () => new Float32Array(vectors.dimensions);

/** Mean word vectors as the analysis forms them; all 0 where no word has a vector. */
export const meanVectors = {
  ofQuestion: (text: string) =>
    vectors.meanOf(askedWeights(text, vectors)) ?? none(),
  ofAnswer: (text: string) => {
    const tokens = readSentences(text).flatMap((s) => s.tokens);
    return vectors.meanOf(contentWeights(tokens, vectors)) ?? none();
  },
};
