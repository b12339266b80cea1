import { findWords } from '../reading/find-words';
import { deedOf, looseVerbs, ownActions } from './own-actions';
import { plainWords } from './plain-words';

const read = (text: string) => plainWords(findWords(text), text);

const actions = (text: string) =>
  ownActions(read(text)).map(({ subject, verb }) => `${subject} ${verb}`);

describe('ownActions', () => {
  it.each([
    ['I called her and we then fixed it', ['I call', 'we fix']],
    ['I made a list and split it', ['I make', 'I split']],
    ['I asked him and he repaired it and left', ['I ask']],
    ['I had order data of two years', []],
    ["I've got to work alone", []],
    ['They had me checking it', ['I check']],
    ['The manager called us', []],
    ["I was signin' it", ['I sign']],
  ])('%s', (text, expected) => {
    expect(actions(text)).toEqual(expected);
  });
});

describe('looseVerbs', () => {
  it.each([
    ['they called the client and explained it', ['explain']],
    ['the called the client', ['call']],
    ['would look at the page, then ask', ['look', 'ask']],
    ['it was fixed', []],
    ['he fixed it', []],
    ['the work is a test', []],
  ])('%s', (text, expected) => {
    expect([...looseVerbs(read(text))]).toEqual(expected);
  });
});

it('counts verbs for one deed as one', () => {
  expect(deedOf('say')).toBe(deedOf('tell'));
  expect(deedOf('search')).toBe(deedOf('find'));
  expect(deedOf('write')).not.toBe(deedOf('paint'));
});
