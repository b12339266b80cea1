import type { RecordingState } from '../recording/recording-session';
import { actionOf, type KeyPress, type RoomAction } from './room-keys';

const press = (key: string, extra: Partial<KeyPress> = {}): KeyPress => ({
  key,
  tag: 'BODY',
  editable: false,
  modified: false,
  ...extra,
});

it.each<[string, RecordingState, RoomAction | null]>([
  [' ', 'idle', 'start'],
  [' ', 'ready', 'start'],
  [' ', 'recording', 'pause'],
  [' ', 'paused', 'resume'],
  [' ', 'stopped', null],
  ['Enter', 'recording', 'stop'],
  ['Enter', 'paused', 'stop'],
  ['Enter', 'stopped', 'submit'],
  ['Enter', 'idle', null],
  ['t', 'recording', 'type'],
  ['T', 'idle', 'type'],
  ['t', 'stopped', null],
  ['x', 'recording', null],
])('%j while %s: %s', (key, state, action) =>
  expect(actionOf(press(key), state)).toBe(action),
);

it.each([
  ['a text field', { tag: 'TEXTAREA' }],
  ['an editable part', { editable: true }],
  ['a shortcut of the browser', { modified: true }],
])('leaves keys to %s', (_name, extra) => {
  expect(actionOf(press(' ', extra), 'recording')).toBeNull();
  expect(actionOf(press('t', extra), 'recording')).toBeNull();
});

it('leaves Space and Enter to the button that has the focus, but not T', () => {
  expect(actionOf(press(' ', { tag: 'BUTTON' }), 'recording')).toBeNull();
  expect(actionOf(press('Enter', { tag: 'BUTTON' }), 'stopped')).toBeNull();
  expect(actionOf(press('t', { tag: 'BUTTON' }), 'recording')).toBe('type');
});
