// The configuration tables of the README against the code: no variable without a row, no row without a variable, and
// every default as the schema has it.
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const WORKERS = ['transcriber', 'analyzer', 'feedback'];
/** Files outside the services' config that read what a person may set. */
const LAUNCHER = ['tools/start/settings.mjs', 'tools/start/run.mjs'];
const REQUIRED = 'needed';
const UNSET = 'not set';

const read = (file) => fs.readFileSync(path.join(ROOT, file), 'utf8');
const sorted = (names) => [...names].sort();

/** Rows of the table under a heading: variable → what its default cell says. */
function rowsUnder(heading) {
  const text = read('README.md');
  const start = text.indexOf(`\n### ${heading}\n`);
  assert.notEqual(start, -1, `README.md has no heading "### ${heading}"`);
  const [section] = text.slice(start + 1).split(/\n#{2,3} (?!#)/, 1);
  const rows = [
    ...section.matchAll(/^\| `([A-Z][A-Z0-9_]*)` +\| ([^|]+?) *\|/gm),
  ];
  const names = rows.map(([, name]) => name);
  assert.equal(new Set(names).size, names.length, `${heading}: a row twice`);
  return new Map(rows.map(([, name, byDefault]) => [name, byDefault]));
}

/** An app's settings: variable → what its default cell has to begin with. */
async function settingsOf(app) {
  const folder = path.join(ROOT, 'tmp'); // inside the repository, where zod is found
  fs.mkdirSync(folder, { recursive: true });
  const own = fs.mkdtempSync(path.join(folder, 'table-'));
  const outfile = path.join(own, `${app}.mjs`);
  const parser = path.join(ROOT, 'libs/service-kit/src/config/parse-env.ts');
  try {
    await build({
      stdin: {
        // An app reads its settings through parseEnv: in its place this one hands the schema out.
        contents: `export { readConfig } from './apps/${app}/src/config.ts';`,
        resolveDir: ROOT,
      },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
      plugins: [handSchemaOut(parser)],
    });
    const { readConfig } = await import(pathToFileURL(outfile).href);
    let schema;
    try {
      readConfig({});
    } catch (thrown) {
      schema = thrown.schema;
    }
    assert.ok(schema, `${app}: config.ts does not call parseEnv`);
    while (!schema.shape) schema = schema.in ?? schema.def.innerType;
    return new Map(
      Object.entries(schema.shape).map(([name, field]) => [
        name,
        defaultOf(field),
      ]),
    );
  } finally {
    fs.rmSync(own, { recursive: true, force: true });
  }
}

const handSchemaOut = (parser) => ({
  name: 'hand-schema-out',
  setup(plugin) {
    plugin.onResolve({ filter: /^@interview\/service-kit$/ }, () => ({
      path: 'kit',
      namespace: 'kit',
    }));
    plugin.onLoad({ filter: /.*/, namespace: 'kit' }, () => ({
      contents: `export * from ${JSON.stringify(parser)};
        export const parseEnv = (schema) => { throw Object.assign(new Error('schema'), { schema }); };`,
      resolveDir: ROOT,
    }));
  },
});

function defaultOf(field) {
  const parsed = field.safeParse(undefined);
  if (!parsed.success) return REQUIRED;
  if (parsed.data === undefined) return UNSET;
  // A switch is written 0 or 1.
  const value =
    typeof parsed.data === 'boolean' ? Number(parsed.data) : parsed.data;
  return value === '' ? 'empty' : `\`${value}\``;
}

describe('configuration tables of the README', () => {
  const settings = {};
  let shared;
  before(async () => {
    for (const app of ['gateway', ...WORKERS])
      settings[app] = await settingsOf(app);
    shared = [...settings.analyzer.keys()].filter((name) =>
      WORKERS.every((worker) => settings[worker].has(name)),
    );
    assert.ok(shared.includes('QUEUE_URL'));
  });

  const compare = (heading, wanted) => {
    const rows = rowsUnder(heading);
    assert.deepEqual(
      sorted(rows.keys()),
      sorted(wanted.keys()),
      `${heading}: names`,
    );
    for (const [name, byDefault] of wanted)
      assert.ok(
        rows.get(name) === byDefault ||
          (!byDefault.startsWith('`') &&
            rows.get(name).startsWith(`${byDefault}:`)),
        `${name}: the table says ${rows.get(name)}, the code ${byDefault}`,
      );
  };

  it('gateway', () => compare('Gateway', settings.gateway));

  it('what all workers have in common', () =>
    compare(
      'Every worker',
      new Map(shared.map((name) => [name, settings.analyzer.get(name)])),
    ));

  for (const worker of WORKERS)
    it(`${worker}: its own`, () => {
      const own = [...settings[worker]].filter(
        ([name]) => !shared.includes(name),
      );
      compare(worker[0].toUpperCase() + worker.slice(1), new Map(own));
    });

  it('launcher', () => {
    const names = LAUNCHER.flatMap((file) =>
      [...read(file).matchAll(/\benv\.([A-Z][A-Z0-9_]*)/g)].map(
        ([, name]) => name,
      ),
    );
    const rows = rowsUnder('`npm start`');
    assert.deepEqual(sorted(rows.keys()), sorted(new Set(names)));
  });

  it('no file of the launcher reads a variable that this test does not see', () => {
    const folders = ['tools/start', 'tools/embedded-postgres'];
    const readers = folders
      .flatMap((folder) =>
        fs.readdirSync(path.join(ROOT, folder)).map((n) => `${folder}/${n}`),
      )
      .filter((file) => !/\.(spec|fixture)\.mjs$/.test(file))
      .filter((file) => /\benv\.[A-Z]/.test(read(file)));
    assert.deepEqual(sorted(readers), sorted(LAUNCHER));
  });
});
