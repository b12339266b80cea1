// Used while an image is built: puts the packages that one service needs, and no others, into a folder of their own.
//   node docker/runtime-modules.mjs gateway /runtime
// One package.json serves the whole repository, so `npm ci --omit=dev` alone would put Angular into every service and the
// speech engine's native code (hundreds of megabytes) into the gateway.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The direct dependencies that a built service names, in an import or in any other string (`require.resolve`, `new URL`).
 * A string before a colon is a key of package.json, which services carry for their version, and names nothing.
 * @param {string} code the service's bundle
 * @param {string[]} dependencies names in package.json
 * @returns {string[]}
 */
export function namedDependencies(code, dependencies) {
  const strings = code.matchAll(/(["'`])(@?[\w.-]+(?:\/[\w./-]+)*)\1(?!\s*:)/g);
  const named = new Set([...strings].map(([, , text]) => packageName(text)));
  return dependencies.filter((name) => named.has(name));
}

const packageName = (text) =>
  text
    .split('/')
    .slice(0, text.startsWith('@') ? 2 : 1)
    .join('/');

/**
 * Everything that these packages need in turn, as places in node_modules. Peers that are there count as needed: Nest and
 * BullMQ load theirs while they run.
 * @param {Record<string, object>} packages the lock file's
 * @param {string[]} names
 * @returns {string[]} for example `node_modules/pg`, sorted
 */
export function closure(packages, names) {
  const found = new Set();
  const visit = (name, from) => {
    const place = resolvePlace(packages, name, from);
    if (!place || found.has(place)) return;
    found.add(place);
    const { dependencies, optionalDependencies, peerDependencies } =
      packages[place];
    for (const needed of Object.keys({
      ...dependencies,
      ...optionalDependencies,
      ...peerDependencies,
    }))
      visit(needed, place);
  };
  for (const name of names) visit(name, '');
  return [...found].sort();
}

/** Node's own rule: the nearest node_modules upwards that has it. Packages for development only are never taken. */
function resolvePlace(packages, name, from) {
  for (
    let base = from;
    ;
    base = base.slice(0, base.lastIndexOf('node_modules/'))
  ) {
    const place = `${base && !base.endsWith('/') ? `${base}/` : base}node_modules/${name}`;
    if (packages[place]) return packages[place].dev ? null : place;
    if (base === '') return null;
  }
}

/** What is needed at run time though no bundle names it. */
const ALWAYS = {
  gateway: [
    '@nestjs/platform-express',
    '@nestjs/platform-socket.io',
    'ioredis',
    'pg',
    'reflect-metadata',
    'rxjs',
  ],
  transcriber: ['ioredis', 'pg', 'reflect-metadata', 'rxjs'],
  analyzer: ['ioredis', 'pg', 'reflect-metadata', 'rxjs'],
  feedback: ['ioredis', 'pg', 'reflect-metadata', 'rxjs'],
};

function main([app, target]) {
  const { dependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
  const folder = path.join('dist/apps', app);
  const code = fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  const names = [
    ...ALWAYS[app],
    ...namedDependencies(code, Object.keys(dependencies)),
  ];
  const places = closure(packages, names).filter((place) =>
    fs.existsSync(place),
  );
  for (const place of places) {
    fs.cpSync(place, path.join(target, place), {
      recursive: true,
      filter: (file) => file === place || !isOtherPackage(file, place),
    });
  }
  console.log(`${app}: ${places.length} packages`);
}

/** A package inside another one's node_modules is copied on its own account, or not at all. */
const isOtherPackage = (file, place) =>
  path.relative(place, file).split(path.sep).includes('node_modules');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  main(process.argv.slice(2));
