import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { childEnvironment, isPassedTo } from './child-environment.mjs';
import { configKeys } from './config-keys.mjs';

const given = {
  port: 3000,
  host: '127.0.0.1',
  dataDir: '/data',
  gatewayUrl: 'http://127.0.0.1:3000',
  databaseUrl: 'postgres://app@h/d',
  queueUrl: 'postgres://queue@h/d',
  signingSecret: 's',
  webDir: '/web',
};

for (const app of ['gateway', 'transcriber', 'analyzer', 'feedback']) {
  describe(`childEnvironment of ${app}`, () => {
    it('reaches every setting that its config reads', async () => {
      const set = childEnvironment(app, {}, given);
      const unreachable = (await configKeys(app)).filter(
        (key) => !(key in set) && !isPassedTo(app, key),
      );
      assert.deepEqual(unreachable, []);
    });

    it('carries nothing that is for others', () => {
      const env = {
        DATABASE_URL: 'x',
        SIGNING_SECRET: 'x',
        AWS_SECRET_ACCESS_KEY: 'x',
        GITHUB_TOKEN: 'x',
        npm_config_registry: 'x',
        PGPASSWORD: 'x',
      };
      const set = childEnvironment(app, env, given);
      assert.deepEqual(
        Object.keys(set).filter((key) => set[key] === 'x'),
        [],
      );
      assert.equal('DATABASE_URL' in set, app === 'gateway');
      assert.equal('SIGNING_SECRET' in set, app === 'gateway');
    });
  });
}
