import { analyze } from '../analyze/analyze-answer';
import { QUESTION, quotes, STORY, typed } from '../testing/sample-answers';
import weights from './emotion-weights.json';
import { frontDecoded } from './front-coding';
import { emotionOf, scoreEmotion, SOUNDS_FROM } from './read-emotion';

it.each([
  ['I was nervous and scared before the call.', 'nervous'],
  ['I am so grateful to her, thank you for that.', 'gratitude_care'],
  ['That was really frustrating and it made me angry.', 'frustration'],
  ['I was so proud and relieved that it worked.', 'pride_relief'],
  ['I was sad and disappointed that we lost it.', 'disappointment'],
  ['I love this work and I was so excited.', 'enthusiasm'],
  ['I had no idea why, I was confused.', 'uncertainty'],
  ['I sent the report to the client on Monday.', 'neutral'],
])('%s sounds %s', (text, group) => {
  expect(emotionOf(text).group).toBe(group);
});

it('explains itself by words of the sentence', () => {
  const text = `${STORY} I was nervous and scared before the call.`;
  const { emotions } = analyze(typed(text), QUESTION);
  const found = emotions?.sentences.find((s) => s.group === 'nervous');
  expect(found).toMatchObject({ sentenceId: 'S7', strength: 'sounds' });
  expect(found?.probability).toBeGreaterThanOrEqual(SOUNDS_FROM);
  expect(quotes(text, found?.words ?? [])).toEqual(
    expect.arrayContaining(['nervous', 'scared']),
  );
});

it('is off by one setting, and changes no rating', () => {
  const on = analyze(typed(STORY), QUESTION);
  const off = analyze(typed(STORY), QUESTION, { emotion: false });
  expect(off.emotions).toBeUndefined();
  expect(off.ratings).toEqual(on.ratings);
});

it('has no word for who somebody is, and none of swearing', () => {
  const words = new Set(
    frontDecoded(weights.words).flatMap((name) => name.split(' ')),
  );
  expect(words).toContain('worry');
  for (const word of 'he she her his man woman girl gay black white muslim christian god american fuck shit damn'.split(
    ' ',
  ))
    expect(words.has(word)).toBe(false);
  expect(JSON.stringify(weights).length).toBeLessThan(100_000);
  expect(weights.source).toContain('GoEmotions');
  expect(weights.source).toContain('CC BY 4.0');
});

it('reads one word in all its forms', () => {
  const of = (text: string) => scoreEmotion(text).map((s) => s.probability);
  expect(of('It worries me')).toEqual(of('It worried me'));
  expect(of('that was exciting')).toEqual(of('that was excited'));
});

it('says nothing of a name or a pronoun', () => {
  const of = (text: string) => scoreEmotion(text).map((s) => s.probability);
  expect(of('I owe her a lot.')).toEqual(of('I owe him a lot.'));
  expect(of('She told her manager that it was late.')).toEqual(
    of('He told his manager that it was late.'),
  );
});

it('points at the right words behind letters that grow in lower case', () => {
  const text =
    'Our İstanbul and İzmir offices waited, and I was nervous and worried.';
  const nervous = scoreEmotion(text).find((s) => s.group === 'nervous');
  const words = (nervous?.words() ?? [])
    .map(({ startChar, endChar }) => text.slice(startChar, endChar))
    .join(' ');
  expect(words).toMatch(/nervous/);
  expect(words).not.toMatch(/vous an|ried ab/);
});
