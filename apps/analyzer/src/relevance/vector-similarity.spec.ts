import { describeSimilarity } from '../testing/similarity.compliance';
import { englishVectors } from '../vectors/english-vectors';
import { VectorSimilarity } from './vector-similarity';

describeSimilarity(
  'word vectors',
  () => new VectorSimilarity(englishVectors()),
);
