// Read by old versions of Node too: nothing newer than ES2015 here.

/** Major versions that run this program, each with the first minor version that does. */
var SUPPORTED = { 20: 19, 22: 12, 24: 0 };

/**
 * @param {string} version such as process.versions.node
 * @returns {string | null} one sentence when this version of Node cannot run the program
 */
export function nodeVersionProblem(version) {
  var parts = version.split('.');
  var firstMinor = SUPPORTED[parts[0]];
  if (firstMinor !== undefined && Number(parts[1]) >= firstMinor) return null;
  return (
    'Node ' +
    version +
    ' cannot run this program: please install Node 20.19 or later in the 20 line, 22.12 or later in the 22 line, or 24 (https://nodejs.org).'
  );
}
