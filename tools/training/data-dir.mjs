/** The folder in EVAL_DATA_DIR; without it the program says what it should hold, and ends. */
export function dataDir(holds) {
  const dir = process.env.EVAL_DATA_DIR;
  if (dir) return dir;
  console.error(`Set EVAL_DATA_DIR to the folder that holds ${holds}.`);
  process.exit(2);
}
