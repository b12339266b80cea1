import type { RecordingState } from '../recording/recording-session';

export type RoomAction =
  'start' | 'pause' | 'resume' | 'stop' | 'submit' | 'type';

export interface KeyPress {
  readonly key: string;
  /** Upper-case tag name of the element that has the focus. */
  readonly tag: string;
  readonly editable: boolean;
  readonly modified: boolean;
}

const FIELDS = new Set(['INPUT', 'TEXTAREA', 'SELECT']);
const PRESSED_BY_KEY = new Set(['BUTTON', 'A', 'SUMMARY']);

/** What a key does in the room; null where it belongs to a field, a button or the browser. */
export function actionOf(
  press: KeyPress,
  state: RecordingState,
): RoomAction | null {
  if (press.modified || press.editable || FIELDS.has(press.tag)) return null;
  const key = press.key.toLowerCase();
  if (key === 't') return state === 'stopped' ? null : 'type';
  // Enter and Space press the button that has the focus; they must not do two things.
  if (PRESSED_BY_KEY.has(press.tag)) return null;
  if (key === ' ') {
    if (state === 'recording') return 'pause';
    if (state === 'paused') return 'resume';
    return state === 'idle' || state === 'ready' ? 'start' : null;
  }
  if (key === 'enter') {
    if (state === 'recording' || state === 'paused') return 'stop';
    return state === 'stopped' ? 'submit' : null;
  }
  return null;
}
