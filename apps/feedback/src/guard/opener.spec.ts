import { beginsAlike, openerOf } from './opener';

describe('openers', () => {
  it('are four words, whatever the number', () => {
    expect(openerOf('In 42 words the answer')).toBe('in # words the');
    expect(openerOf('There’s a figure: 3')).toBe("there's a figure #");
    expect(openerOf('…')).toBe('');
  });

  it.each([
    ['In 42 words the answer ends.', 'In 7 words the plan', true],
    ['You gave a figure: 3.', 'You gave the listener 3.', false],
    ['', '', false],
  ])('%j and %j: %s', (a, b, alike) => {
    expect(beginsAlike(a, ['Something else.', b])).toBe(alike);
    expect(beginsAlike(a, [])).toBe(false);
  });
});
