import { draftJsonSchema, draftSchema } from './draft';

const DRAFT = {
  acknowledgement: 'You named the outage.',
  keep: [{ evidence: 'S1', observation: 'It says what happened.' }],
  next: [{ evidence: 'none', move: 'Add the result.', why: 'It ends well.' }],
  question: 'What changed?',
};

describe('draft', () => {
  const schema = draftSchema(['S1', 'S2']);

  it('accepts a whole draft', () => {
    expect(schema.parse(DRAFT)).toEqual(DRAFT);
  });

  it.each<[string, unknown]>([
    [
      'an id that does not exist',
      { ...DRAFT, keep: [{ evidence: 'S9', observation: 'x' }] },
    ],
    [
      'a strength without evidence',
      { ...DRAFT, keep: [{ evidence: 'none', observation: 'x' }] },
    ],
    ['three strengths', { ...DRAFT, keep: Array(3).fill(DRAFT.keep[0]) }],
    ['no next step', { ...DRAFT, next: [] }],
    ['an empty text', { ...DRAFT, acknowledgement: '' }],
    ['a missing question', { ...DRAFT, question: undefined }],
    ['a text that is too long', { ...DRAFT, question: 'x'.repeat(221) }],
  ])('refuses %s', (_name, draft) => {
    expect(schema.safeParse(draft).success).toBe(false);
  });

  it('gives a JSON schema whose properties stand in alphabetical order, without what breaks grammars', () => {
    const json = JSON.stringify(draftJsonSchema(['S1', 'S2']));
    expect(json).not.toMatch(/\$schema|\$ref|"pattern"|anyOf|oneOf|allOf/);
    expect(json).toContain('"enum":["S1","S2","none"]');
    let objects = 0;
    JSON.parse(json, (key, value) => {
      if (key === 'properties') {
        objects++;
        expect(Object.keys(value)).toEqual(Object.keys(value).sort());
      }
      return value;
    });
    expect(objects).toBe(4);
  });
});
