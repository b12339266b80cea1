// Started by launcher.spec.mjs as a process of its own: starts the database in the folder given, tells, and stops when told.
import { startPostgres } from './launcher.mjs';

const server = await startPostgres({
  dataDir: process.argv[2],
  durable: false,
});
process.send({ port: server.port, adopted: server.adopted });
process.once('message', async () => {
  await server.stop();
  process.disconnect();
});
