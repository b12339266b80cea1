import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** What is measured: the code of the product as it stands in the tree, no copy of it. */
const ENTRY = `
export { FeedbackSchema } from './libs/contracts/src/domain/feedback';
export { analyze } from './apps/analyzer/src/analyze/analyze-answer';
export { coachFeedback, ownWords, COACH_WORDS } from './apps/feedback/src/coach/coach';
export { gatherFacts } from './apps/feedback/src/coach/facts';
export { composeFeedback } from './apps/feedback/src/compose/compose-feedback';
export { RULES, SECRETS } from './apps/feedback/src/compose/prompt';
export { quoteFaults, quotesOf } from './apps/feedback/src/guard/check-quotes';
export { countWords, wordFaults } from './apps/feedback/src/guard/check-words';
export { empathyFaults, empathyOf } from './apps/feedback/src/guard/empathy';
export { groundsOf } from './apps/feedback/src/guard/grounds';
export { leaksPrompt } from './apps/feedback/src/guard/prompt-leak';
export { ungroundedNumbers } from './apps/feedback/src/guard/numbers';
export { openerOf } from './apps/feedback/src/guard/opener';
export { rewriteFaults } from './apps/feedback/src/guard/rewrite';
export { statedFeelings } from './apps/feedback/src/guard/stated-feelings';
export { toneFaults } from './apps/feedback/src/guard/tone';
export { readPrefix } from './apps/feedback/src/guard/prefix-json';
export { checkPrefixes } from './apps/feedback/src/guard/testing/prefix-property';
export { ScriptedModel } from './apps/feedback/src/compose/testing/scripted-model';
export { QuestionSchema } from './libs/contracts/src/domain/question';
export { linesOf } from './apps/gateway/src/tailoring/documents/document-lines';
export { asksTheSame, groundsOfLine } from './apps/feedback/src/tailor/guard/check-question';
export { hasPersonalData } from './apps/feedback/src/tailor/guard/personal-data';
export { asksProtectedMatter } from './apps/feedback/src/tailor/guard/protected-matter';
export { tailorQuestions } from './apps/feedback/src/tailor/tailor-questions';
export { OllamaModel } from './apps/feedback/src/ollama/ollama-model';
export { OllamaDouble } from './apps/feedback/src/ollama/testing/ollama-double';
`;

/** Of the kit only its error is needed; the rest would load queues and servers. */
const kitErrorOnly = {
  name: 'kit-error-only',
  setup(plugin) {
    plugin.onResolve({ filter: /^@interview\/service-kit$/ }, () => ({
      path: path.join(ROOT, 'libs/service-kit/src/errors/app-error.ts'),
    }));
  },
};

/** Bundles analyzer, feedback service and the gateway's reading of documents into a temporary file and imports it. */
export async function loadProduct() {
  // Inside the repository, because the bundle imports packages from its node_modules.
  fs.mkdirSync(path.join(ROOT, 'tmp'), { recursive: true });
  const folder = fs.mkdtempSync(path.join(ROOT, 'tmp', 'eval-feedback-'));
  const outfile = path.join(folder, 'product.mjs');
  try {
    await build({
      stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      tsconfig: path.join(ROOT, 'tsconfig.base.json'),
      alias: {
        '@interview/contracts': path.join(ROOT, 'libs/contracts/src/index.ts'),
      },
      plugins: [kitErrorOnly],
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
