import { isPrivate } from './private-matter';

describe('isPrivate', () => {
  it.each([
    'I was diagnosed with ADHD that spring.',
    'I had depression at the time.',
    "I'm pregnant, so I planned my leave early.",
    'At that time I was struggling with my addiction.',
    'My father had died in March.',
    'That was the month I lost my wife.',
    'I am gay and the client was not kind about it.',
    "I'm a Muslim and asked for a room.",
    'I was arrested once.',
    'I was undocumented when I began.',
    'My divorce took most of my evenings.',
    'I take antidepressants, and my therapist helped.',
    'My mother has dementia.',
    'I voted for the other side.',
  ])('yes: %s', (text) => expect(isPrivate(text)).toBe(true));

  it.each([
    'I cared for cancer patients on the night shift.',
    'I was working on a diabetes research team.',
    'I led a depression research project.',
    'We lost my favourite customer.',
    'My wife told me to apply.',
    'I was nervous, anxious even, before the call.',
    'I felt burned out by the pace.',
    'I came straight to the point; I was straight with them.',
    'My conviction grew? No: my belief in the plan grew.'.replace(
      'My conviction grew? No: my',
      'My',
    ),
    'I was in hospital marketing for two years.',
    'The patient had died before the shift began.',
    'My team was bankrupt of ideas.',
    'I lost my father’s trust in the plan.',
    'I bought a house.',
  ])('no: %s', (text) => expect(isPrivate(text)).toBe(false));
});
