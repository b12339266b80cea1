import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { configKeys } from '../tools/start/config-keys.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '..');
const APPS = ['gateway', 'transcriber', 'analyzer', 'feedback'];
const WORKERS = APPS.slice(1);
/** Node's own. */
const NOT_OURS = ['NODE_ENV'];

const read = (name) => fs.readFileSync(path.join(HERE, name), 'utf8');
const dockerfile = (app) => read(`${app}.Dockerfile`);
/** Variables that the running container's Dockerfile sets (last stage). */
const imageEnv = (app) => {
  const last = dockerfile(app)
    .split(/^FROM /m)
    .at(-1);
  return [...last.matchAll(/^ENV (.+)$/gm)].flatMap(([, line]) =>
    [...line.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name),
  );
};

let compose;
let composeText;
before(() => {
  composeText = read('compose.yaml');
  const document = parseDocument(composeText, {
    merge: true,
    prettyErrors: true,
    strict: true,
  });
  assert.deepEqual(document.errors.map(String), []);
  assert.deepEqual(document.warnings.map(String), []);
  compose = document.toJS();
});

describe('Dockerfiles', () => {
  for (const app of APPS) {
    it(`${app}: no complaint of dockerfilelint`, () => {
      const lint = path.join(
        ROOT,
        'node_modules/dockerfilelint/bin/dockerfilelint',
      );
      const { stdout } = spawnSync(
        process.execPath,
        [lint, '-j', path.join(HERE, `${app}.Dockerfile`)],
        { encoding: 'utf8' },
      );
      assert.equal(JSON.parse(stdout).totalIssues, 0, stdout);
    });

    it(`${app}: small, healthy, not root, from files that exist`, () => {
      const text = dockerfile(app);
      const [, build, runtime] = text.split(/^FROM /m);
      assert.match(build, /^node:22-bookworm-slim AS build/);
      assert.match(runtime, /^node:22-bookworm-slim\n/);
      assert.match(runtime, /^USER node$/m);
      assert.ok(runtime.indexOf('\nUSER node') < runtime.indexOf('\nCMD '));
      assert.match(runtime, /^HEALTHCHECK /m);
      assert.doesNotMatch(
        runtime,
        /npm (ci|install)/,
        'packages come from the build, only what is needed',
      );
      const copied = [...build.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
        ([, files]) => files.split(' '),
      );
      assert.ok(copied.includes(`apps/${app}`));
      for (const file of copied)
        assert.ok(fs.existsSync(path.join(ROOT, file)), file);
    });
  }

  it('the transcriber brings ffmpeg', () =>
    assert.match(dockerfile('transcriber'), /install .*ffmpeg/));
});

describe('compose.yaml', () => {
  it('runs every role, workers twice, on Valkey and PostgreSQL 18', () => {
    assert.deepEqual(
      Object.keys(compose.services).sort(),
      [...APPS, 'ollama', 'postgres', 'valkey'].sort(),
    );
    for (const worker of WORKERS)
      assert.equal(compose.services[worker].deploy.replicas, 2, worker);
    for (const app of APPS)
      assert.equal(
        compose.services[app].build.dockerfile,
        `docker/${app}.Dockerfile`,
      );
    assert.match(compose.services.postgres.image, /^postgres:18\b/);
    assert.deepEqual(compose.services.ollama.profiles, ['ollama']);
    for (const app of APPS)
      assert.match(
        compose.services[app].environment.QUEUE_URL,
        /^redis:.*@valkey:6379$/,
      );
  });

  it('has no default for a secret', () => {
    const uses = [
      ...composeText.matchAll(/\$\{(\w*(?:PASSWORD|SECRET)\w*)([^}]*)\}/g),
    ];
    assert.ok(uses.length >= 3);
    for (const [, name, rest] of uses) assert.match(rest, /^:\?/, name);
    for (const name of [
      'POSTGRES_PASSWORD',
      'VALKEY_PASSWORD',
      'SIGNING_SECRET',
    ]) {
      assert.match(read('.env.example'), new RegExp(`^${name}=$`, 'm'));
    }
  });

  it('keeps the database and its password from the workers', () => {
    for (const worker of WORKERS) {
      const { environment, networks } = compose.services[worker];
      assert.ok(!networks.includes('data'), worker);
      assert.doesNotMatch(
        JSON.stringify(environment),
        /DATABASE_URL|SIGNING_SECRET|POSTGRES/,
      );
    }
    assert.deepEqual(compose.services.postgres.networks, ['data']);
  });

  it('publishes the gateway alone, on this machine unless told otherwise', () => {
    const published = Object.keys(compose.services).filter(
      (name) => compose.services[name].ports,
    );
    assert.deepEqual(published, ['gateway']);
    assert.match(
      compose.services.gateway.ports[0],
      /^\$\{PUBLISH_ON:-127\.0\.0\.1:3000\}:3000$/,
    );
  });

  it('names only volumes and networks that it declares', () => {
    for (const [name, { volumes = [], networks }] of Object.entries(
      compose.services,
    )) {
      for (const volume of volumes)
        assert.ok(
          volume.split(':')[0] in compose.volumes,
          `${name}: ${volume}`,
        );
      for (const network of networks)
        assert.ok(network in compose.networks, `${name}: ${network}`);
    }
  });
});

describe('variables', () => {
  for (const app of APPS) {
    it(`${app}: what the container is given is what config.ts reads, and back`, async () => {
      const known = await configKeys(app);
      const given = [
        ...Object.keys(compose.services[app].environment),
        ...imageEnv(app),
      ];
      assert.deepEqual(
        given.filter(
          (name) => !known.includes(name) && !NOT_OURS.includes(name),
        ),
        [],
        'given but not read',
      );
      assert.deepEqual(
        known.filter((name) => !given.includes(name)).sort(),
        LEFT_TO_DEFAULT[app],
        'read but neither given nor left to its default on purpose',
      );
    });
  }

  it('docker/.env.example lists exactly what compose.yaml takes from it', () => {
    const listed = [
      ...read('.env.example').matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gm),
    ].map(([, name]) => name);
    const substituted = [...composeText.matchAll(/\$\{(\w+)/g)].map(
      ([, name]) => name,
    );
    const passedOn = APPS.flatMap((app) =>
      Object.entries(compose.services[app].environment),
    )
      .filter(([, value]) => value === null)
      .map(([name]) => name);
    assert.deepEqual(
      [...new Set(listed)].sort(),
      [...new Set([...substituted, ...passedOn])].sort(),
    );
    assert.equal(new Set(listed).size, listed.length, 'none twice');
  });
});

/** Settings that make no sense to change in a container: health is asked for from inside it, programs lie where the image puts them. */
const LEFT_TO_DEFAULT = {
  gateway: [],
  transcriber: ['FFMPEG_PATH', 'HEALTH_HOST', 'POCKETSPHINX_PATH'],
  // The image does not hold the library that reads sentence models: hundreds of megabytes for something off by default.
  analyzer: ['HEALTH_HOST', 'SIMILARITY_MODEL_DIR'],
  feedback: ['HEALTH_HOST'],
};
