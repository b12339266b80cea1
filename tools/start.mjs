// Starts everything: `npm start`. Old versions of Node must be able to read this file and node-version.mjs, so that
// they can say in one sentence what is wrong: nothing newer than ES2015 and dynamic import() here.
import { nodeVersionProblem } from './start/node-version.mjs';

var problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import('./start/run.mjs').then(function (module) {
    return module.run();
  });
}
