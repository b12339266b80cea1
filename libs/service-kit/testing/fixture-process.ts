import { openQueueBackend } from '../src/bus/queue-backend';
import { relayPort } from '../src/bus/relay-port';
import { FixtureNotes, startFixtureWorker } from './fixture-worker';

// A worker as a process of its own, to be killed by a test: `node fixture-process.js <queue url>`.
const backend = await openQueueBackend(process.argv[2] ?? '', 2, 2);
const node = backend.createRelay();
await node.waitUntilReady();
await startFixtureWorker(
  { backend, relay: relayPort(node) },
  new FixtureNotes(),
);
process.send?.('ready');
