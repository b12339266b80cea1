// What feedback keeps of its promises: `npm run eval -- feedback`. Runs the product's own code on our
// answers, and on the real ones where EVAL_DATA_DIR has them; with OLLAMA_URL set, on a model as well.
//   --attacks=FILE   another set of attack answers, JSON lines {id, kind, answer | generator}
//   --count=N        how many answers the model gets (100)
import { answersFor } from './feedback/answers.mjs';
import { attackRows } from './feedback/attack-rows.mjs';
import { coachRows } from './feedback/coach-rows.mjs';
import { contestRows } from './feedback/contest-rows.mjs';
import { empathyRows } from './feedback/empathy-rows.mjs';
import { loadProduct } from './feedback/load-product.mjs';
import { modelRows } from './feedback/model-rows.mjs';
import { prefixRows } from './feedback/prefix-rows.mjs';
import { tailorRows } from './feedback/tailor-rows.mjs';

/**
 * @param {{ args?: Record<string, unknown>, dataDir?: string | null }} options
 * @returns {Promise<{ name: string, rows: object[] }>}
 */
export async function run({ args = {}, dataDir = null } = {}) {
  const product = await loadProduct();
  const attacks = typeof args.attacks === 'string' ? args.attacks : undefined;
  const ollama = {
    url: process.env.OLLAMA_URL,
    model: process.env.OLLAMA_MODEL ?? '',
    count: Number(args.count ?? 100),
  };
  const all = answersFor(dataDir);
  const coach = await coachRows(product, all);
  return {
    name: 'feedback',
    rows: [
      ...coach,
      ...(await modelRows(product, all.answers, coach, ollama)),
      ...(await contestRows(product, all)),
      ...empathyRows(product, dataDir),
      ...(await attackRows(product, attacks)),
      ...(await tailorRows(product)),
      ...prefixRows(product),
    ],
  };
}
