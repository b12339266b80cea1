// Runs every suite: `npm test`. Sets everything up itself; `npm test -- unit lint` runs only what is named.
import { nodeVersionProblem } from './start/node-version.mjs';

var problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import('./test/run-suites.mjs').then(function (module) {
    return module.runSuites(process.argv.slice(2));
  });
}
