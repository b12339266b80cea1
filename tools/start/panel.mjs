const WIDTH = 96;
const LABEL_WIDTH = 11;

/**
 * What the person sees when all is up.
 * @param {{ url: string, host: string, dataDir: string, movedFrom: string | null, health: object | null, missing: string[], logDir: string }} facts
 * @returns {string}
 */
export function panel({
  url,
  host,
  dataDir,
  movedFrom,
  health,
  missing,
  logDir,
}) {
  const moved = movedFrom
    ? ` (not ${movedFrom}: PostgreSQL may not run as root, and its user cannot enter that folder)`
    : '';
  const open = isLoopback(host)
    ? url
    : `${url} (and from other machines, because HOST=${host}: there the microphone needs https)`;
  const rows = [
    ['Open', open],
    ['Speech', engineLine(health?.speech)],
    ['Language', engineLine(health?.language)],
    ['Data', dataDir + moved],
    ...missing.map((role) => [
      'Missing',
      `the ${role} has not reported yet; its log is ${logDir}/${role}.log`,
    ]),
    ['Stop', 'Ctrl-C'],
  ];
  return [
    '',
    '  Empathic Mock Interview is ready',
    '',
    ...rows.map(([label, text]) => row(label, text)),
    '',
  ].join('\n');
}

/**
 * One engine in a line: which one, what it is doing, and why that one.
 * @param {{ state: string, name: string | null, model: string | null, why: string, progress: number | null, reason: { message: string } | null } | undefined} engine
 */
export function engineLine(engine) {
  if (!engine) return 'not known yet';
  const name = [engine.name, engine.model && `(${engine.model})`]
    .filter(Boolean)
    .join(' ');
  if (engine.state === 'none')
    return `none yet: ${engine.reason?.message ?? engine.why}`;
  const percent =
    engine.progress === null || engine.progress === undefined
      ? ''
      : ` ${Math.round(engine.progress * 100)} %`;
  const doing = engine.state === 'preparing' ? `, getting ready${percent}` : '';
  return `${name || 'engine'}${doing}. ${engine.reason?.message ?? engine.why}`;
}

const isLoopback = (host) =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

function row(label, text) {
  const indent = ' '.repeat(LABEL_WIDTH + 2);
  return `  ${label.padEnd(LABEL_WIDTH)}${wrap(text, WIDTH - LABEL_WIDTH).join(`\n${indent}`)}`;
}

function wrap(text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== '' && line.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
