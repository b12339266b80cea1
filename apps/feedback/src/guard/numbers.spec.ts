import { numbersIn, spokenForms, ungroundedNumbers } from './numbers';

describe('numbersIn', () => {
  it.each<[string, number[][]]>([
    ['cut it by 68 %, from 5 seconds to 1.6', [[68], [5], [1.6]]],
    ['1,200 users and $2M, or 3k', [[1200], [2e6, 2], [3e3, 3]]],
    ['sixty eight percent', [[68]]],
    ['two hundred and fifty people', [[250]]],
    ['three thousand four hundred', [[3400]]],
    ['one point six seconds', [[1.6]]],
    ['a dozen tickets in twenty-five days', [[12], [25]]],
    ['the S3 bucket and P0 on web2', []],
    ['no numbers, only the second and someone', []],
    ['in 2019, v1.2', [[2019]]],
    ['ended at 40.', [[40]]],
    ['24/7', [[24], [7]]],
  ])('%s', (text, values) => {
    expect(numbersIn(text).map((mention) => mention.values)).toEqual(values);
  });

  it('gives the place of each', () => {
    const text = 'from 5 seconds to one point six';
    expect(
      numbersIn(text).map((m) => text.slice(m.startChar, m.endChar)),
    ).toEqual(['5', 'one point six']);
  });
});

describe('ungroundedNumbers', () => {
  const allowed = numbersIn(
    'we went from 5 seconds to 1.6, sixty eight percent',
  )
    .flatMap((mention) => mention.values)
    .concat(spokenForms(112.4));

  it.each<[string, string[]]>([
    ['You cut it by 68 percent.', []],
    ['At 112 words a minute, 112.4 to be exact.', []],
    ['Add one sentence, or two.', []],
    ['You saved 40 % for seven people.', ['40', 'seven']],
    ['A rise of 69 %.', ['69']],
  ])('%s', (text, ungrounded) => {
    expect(ungroundedNumbers(text, allowed)).toEqual(ungrounded);
  });

  it('lets a share be told in percent', () => {
    expect(spokenForms(0.684)).toEqual(expect.arrayContaining([68, 0.68]));
  });
});
