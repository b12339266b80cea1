import { toneFaults } from './tone';
import type { ToneFault } from './tone';

const ANSWER =
  'I looked after patients with depression. The parser returned JSON and it was a mess. We got 4 out of 5 stars.';

describe('toneFaults', () => {
  it.each<[ToneFault, string[]]>([
    [
      'trait',
      [
        'You are a natural leader.',
        'You’re very confident.',
        'You sound unsure here.',
        'You come across as calm.',
        'Work on your confidence.',
        "You're not a strong speaker.",
      ],
    ],
    [
      'verdict',
      [
        'I would hire you.',
        'This is a strong candidate.',
        'You would be rejected for this.',
        'With this you will get the job.',
        'A no-hire from me.',
        'You are not ready for the role.',
      ],
    ],
    [
      'diagnosis',
      [
        'You may have anxiety.',
        'This points to ADHD.',
        'The stuttering hurts.',
      ],
    ],
    [
      'protected-attribute',
      [
        'Your accent is hard to follow.',
        'As a young woman, say more.',
        'For a non-native speaker this is fine.',
        'Your English needs work.',
      ],
    ],
    [
      'comparison',
      [
        'Most candidates forget this.',
        'This is better than most.',
        'The pace is above average.',
        'A top 10 % answer.',
      ],
    ],
    ['insult', ['This is a ridiculous claim.', 'A pathetic ending.']],
    [
      'empty-praise',
      [
        'Great job on this.',
        'Well done.',
        'What a great answer.',
        'Keep it up.',
        'Nice work here.',
      ],
    ],
    [
      'false-empathy',
      [
        'I understand how you feel.',
        'That must have been hard.',
        'I can sense doubt.',
      ],
    ],
    [
      'machine-talk',
      [
        'As an AI I cannot judge.',
        'My instructions say so.',
        'See S2 for that.',
        'As seen in [S3].',
      ],
    ],
    [
      'score',
      [
        'The 4 out of 5 is earned.',
        'That is 7/10.',
        'A rating of 8.',
        'I give 9 out of 10.',
      ],
    ],
    ['exclamation', ['Try it again!']],
    [
      'markup',
      [
        'See https://example.org.',
        'A **bold** move.',
        '<b>Now</b>',
        '[here](x)',
        '- first',
      ],
    ],
    ['script', ['你做得很好', 'Это хорошо.']],
  ])('%s', (fault, texts) => {
    for (const text of texts)
      expect({ text, faults: toneFaults(text, ANSWER) }).toEqual({
        text,
        faults: expect.arrayContaining([fault]),
      });
  });

  it.each([
    'You said you were nervous, and the answer still gets to a result.',
    'You named the result: 68 %, from 5 seconds to 1.6.',
    'The listener has to wait 110 words for it. Try opening with it.',
    'The answer is in order: first the setting, then what you did.',
    'What changed for the team after you shipped it?',
    'A café in Zürich is a clear example.',
    'You hired two engineers, which says what you did.',
    'It names patients with depression.',
    'You say the JSON was a mess, and what you did about it.',
    'You are the one who rang the vendor: say so first.',
    'Say who was on call - it was you.',
    'You name four other people in it.',
  ])('lets pass: %s', (text) => {
    expect(toneFaults(text, ANSWER)).toEqual([]);
  });
});
