import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../setup.mjs';

const KIT = 'libs/service-kit/src/config';

/**
 * The names of all settings of an app, from the schema in its config.ts. For tests that compare them with compose.yaml
 * and with what `npm start` passes on.
 * @param {'gateway' | 'transcriber' | 'analyzer' | 'feedback'} app
 * @returns {Promise<string[]>}
 */
export async function configKeys(app) {
  // Inside the repository, because the bundle imports zod from its node_modules.
  const folder = path.join(ROOT, 'tmp');
  fs.mkdirSync(folder, { recursive: true });
  const outfile = path.join(
    fs.mkdtempSync(path.join(folder, 'config-')),
    `${app}.mjs`,
  );
  try {
    await build({
      entryPoints: [path.join(ROOT, `apps/${app}/src/config.ts`)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
      plugins: [serviceKitConfigOnly, exportedSchema],
    });
    const { EnvSchema } = await import(pathToFileURL(outfile).href);
    return Object.keys(shapeOf(EnvSchema));
  } finally {
    fs.rmSync(path.dirname(outfile), { recursive: true, force: true });
  }
}

/** A schema may be followed by transforms and checks; the object is what comes in. */
function shapeOf(schema) {
  let object = schema;
  while (object && !object.shape) object = object.in ?? object.def?.innerType;
  return object.shape;
}

/** Settings need none of the kit's servers and queues: its config folder stands for the whole. */
const serviceKitConfigOnly = {
  name: 'service-kit-config-only',
  setup(plugin) {
    plugin.onResolve({ filter: /^@interview\/service-kit$/ }, () => ({
      path: 'kit',
      namespace: 'kit',
    }));
    plugin.onLoad({ filter: /.*/, namespace: 'kit' }, () => ({
      contents: fs
        .readdirSync(path.join(ROOT, KIT))
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
        .map((name) => `export * from './${name}';`)
        .join('\n'),
      resolveDir: path.join(ROOT, KIT),
    }));
  },
};

/** The schema need not be exported for the app's own sake. */
const exportedSchema = {
  name: 'exported-schema',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]src[\\/]config\.ts$/ }, ({ path: file }) => ({
      contents: fs
        .readFileSync(file, 'utf8')
        .replace(/^(export )?const EnvSchema\b/m, 'export const EnvSchema'),
      loader: 'ts',
    }));
  },
};
