import 'reflect-metadata';
import { ConfigError, createLogger, onStop } from '@interview/service-kit';
import { readConfig } from './config';
import { startGateway } from './start-gateway';

try {
  const config = readConfig();
  const logger = createLogger('gateway', config.logLevel);
  const stop = await startGateway(config, logger);
  onStop(logger, stop);
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : (error as Error).stack}\n`,
  );
  process.exit(1);
}
