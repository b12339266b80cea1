import type {
  Kind,
  Level,
  MeasureId,
  Role,
  State,
  StoryPart,
} from '@interview/contracts';

/** Seconds as m:ss, rounded down, as a clock shows them. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Seconds in words, rounded down as on a clock: "45 s", "1 min 50 s", "2 min". */
export function spell(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** Bytes for people: "812 kB", "2.1 MB", "3.3 GB". */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return bytes < 1_000_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

/** A measured number: no decimals from 20 on, at most one below, two below 1. */
export function figure(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 20 || Number.isInteger(value) ? 0 : size >= 1 ? 1 : 2;
  return value.toFixed(digits).replace('-', '−');
}

/** "today", "yesterday" or a short date, seen from `now`. */
export function day(iso: string, now: Date): string {
  const date = new Date(iso);
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const days = Math.ceil((midnight.getTime() - date.getTime()) / 86_400_000);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  });
}

/** Time since, for a page that refreshes: "2 s", "4 min", "3 h", "2 days". */
export function since(iso: string, now: Date): string {
  const seconds = Math.max(0, (now.getTime() - Date.parse(iso)) / 1000);
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  if (seconds < 36 * 3600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}

/** The same with a capital at its start. */
export const capital = (text: string) =>
  text.charAt(0).toUpperCase() + text.slice(1);

/** 1 → "one question", 5 → "five questions". */
export function counted(count: number, noun: string): string {
  const words = [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
  ];
  return `${words[count] ?? count} ${noun}${count === 1 ? '' : 's'}`;
}

export const ROLE_NAMES: Record<Role, string> = {
  'software-engineer': 'Software engineer',
  'data-analyst': 'Data analyst',
  'product-manager': 'Product manager',
  'ux-designer': 'UX designer',
  'project-manager': 'Project manager',
  'sales-representative': 'Sales representative',
  'customer-support': 'Customer support',
  nurse: 'Nurse',
};

export const LEVEL_NAMES: Record<Level, string> = {
  junior: 'Junior: up to 3 years',
  mid: 'Mid: 3 to 6 years',
  senior: 'Senior: more than 6 years',
};

export const KIND_NAMES: Record<Kind, string> = {
  behavioural: 'Past experience',
  situational: 'What would you do if',
  motivational: 'Motivation',
  technical: 'Technical, spoken',
};

export const PART_NAMES: Record<StoryPart, string> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
};

export const MEASURE_NAMES: Record<MeasureId, string> = {
  pace: 'Pace',
  fillers: 'Fillers',
  pauses: 'Longest pause',
  length: 'Length',
  relevance: 'Closeness to the question',
  coverage: 'Expected points',
  sentiment: 'Tone of the words',
  'response-type': 'Kind of answer',
  specifics: 'Specifics',
  ownership: 'I and we',
  hedges: 'Hedges',
  repetition: 'Repetition',
  variety: 'Variety of words',
  'sentence-length': 'Sentence length',
};

/** A state as a list shows it: words and the tag's class. */
export const STATE_TAGS: Record<
  State,
  { readonly text: string; readonly tone: '' | 'ok' | 'wait' | 'fault' }
> = {
  waiting: { text: 'Waiting', tone: 'wait' },
  running: { text: 'Being read', tone: '' },
  'needs-review': { text: 'Words to check', tone: 'wait' },
  done: { text: 'Feedback ready', tone: 'ok' },
  failed: { text: 'Stopped, can be retried', tone: 'fault' },
  'not-possible': { text: 'No result, see why', tone: 'wait' },
};
