import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { WorkerStatus } from '@interview/contracts';

/**
 * Serves GET /health of a worker: its status as JSON. 200 while the process works, also when its
 * engine is missing, since a restart would not bring one.
 */
export function startHealthServer(
  host: string,
  port: number,
  status: () => WorkerStatus,
): Promise<Server> {
  const server = createServer((request, response) => {
    const found = request.method === 'GET' && request.url === '/health';
    response.writeHead(found ? 200 : 404, {
      'content-type': 'application/json',
    });
    response.end(
      JSON.stringify(found ? status() : { error: 'Only GET /health is here.' }),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
