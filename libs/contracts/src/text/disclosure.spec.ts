import { disclosureIn } from './disclosure';
import type { Disclosure } from './disclosure';

describe('disclosureIn', () => {
  it.each<[Disclosure, string]>([
    ['self-harm', 'Last year I wanted to kill myself.'],
    ['self-harm', 'After that I thought about ending my life.'],
    ['self-harm', 'Honestly I just don’t want to live anymore.'],
    ['self-harm', 'I was suicidal for most of that project.'],
    ['self-harm', 'At night I wanted to die.'],
    ['self-harm', 'I have been cutting myself again.'],
    ['self-harm', 'I used to self-harm.'],
    ['self-harm', 'I tried suicide twice.'],
    ['self-harm', 'Everybody would be better off without me.'],
    ['self-harm', 'I keep having thoughts of suicide.'],
    ['self-harm', 'I did not want to wake up, and I told nobody.'],
    ['abuse', 'My husband hits me when I come home late.'],
    ['abuse', 'He beat me, so I left.'],
    ['abuse', 'My boss groped me at the party.'],
    ['abuse', 'I was sexually assaulted by a colleague.'],
    ['abuse', 'As a child I was abused.'],
    ['abuse', 'I am a survivor of domestic violence.'],
    ['abuse', 'I lived in an abusive relationship then.'],
    ['abuse', 'My manager kept touching me inappropriately.'],
    ['abuse', 'I have been raped.'],
    ['abuse', 'My husband beat me up for years.'],
    ['abuse', 'My father hit me with a belt.'],
    ['abuse', 'My boyfriend hit me in the face.'],
    ['abuse', 'He kicked me in the stomach.'],
    ['abuse', 'He used to beat me in front of the children.'],
    ['abuse', 'My mother kept hitting me at home.'],
    ['abuse', 'He threw me against the wall.'],
    ['abuse', 'I had to face my rapist in court.'],
    ['abuse', 'I was beaten by my husband.'],
    ['abuse', 'I was often beaten by my stepfather.'],
    ['abuse', 'I survived domestic violence.'],
    ['abuse', 'As a survivor of domestic violence, I lead with care.'],
    ['abuse', 'He forced me to have sex.'],
    [
      'abuse',
      'My manager hit me with a hard question, and my husband hit me at home.',
    ],
    ['self-harm', 'I tried not to kill myself.'],
    ['self-harm', 'I asked myself whether or not to kill myself.'],
    ['self-harm', 'I have been cutting myself.'],
    ['self-harm', 'I used to cut myself.'],
    ['self-harm', 'I wanted to hang myself.'],
    ['self-harm', 'I slit my wrists.'],
    ['self-harm', 'That year I took an overdose.'],
    ['self-harm', 'I survived a suicide attempt.'],
    [
      'self-harm',
      'I never wanted to kill myself before, but last week I tried to kill myself.',
    ],
    ['self-harm', 'I had never wanted to kill myself until that winter.'],
  ])('finds %s in: %s', (kind, text) => {
    expect(disclosureIn([text])).toBe(kind);
    expect(disclosureIn(['We shipped it on time.', text])).toBe(kind);
    expect(disclosureIn([text.toLowerCase().replace(/[.,’]/g, '')])).toBe(kind);
  });

  it.each([
    'The deadline was killing me.',
    'I had to kill the process and end the session.',
    'My colleague beat me to it.',
    'She hit me with a hard question.',
    'My manager hit me up on chat.',
    'I nearly died of embarrassment; I wanted to die of shame.',
    'I was verbally abused by a customer and stayed calm.',
    'I was abused by an angry customer on the phone.',
    'I volunteered for a suicide prevention hotline.',
    'I talked to a suicidal caller for an hour.',
    'As a nurse I cared for a patient who wanted to kill himself.',
    'I supported women who lived in abusive relationships.',
    'The API was abused by bots and I was rate limiting it.',
    'I cut myself off from the chat to concentrate.',
    'I hurt myself playing football, so I led the sprint from home.',
    'I ended my contract and took my own laptop.',
    'I have never thought about killing myself.',
    'I did not want to live in that city.',
    'We killed the feature and buried the project.',
    'I beat myself up about it for a week.',
    'My manager hit me with a hard question.',
    'She hit me with another great idea and a request.',
    'He beat me by two points, and they beat me at chess.',
    'They beat me in the sales ranking.',
    'My boss kicked me out of the meeting.',
    'My son beats me in about ten moves.',
    'My sister had to kick me under the table.',
    'The news hit me.',
    'She left, and it hit me that nobody had tested it.',
    'That deadline killed me.',
    'I would never kill myself.',
    "I didn't want to kill myself.",
    'I didnt want to kill myself, and I wont kill myself.',
    'I was not going to hang myself.',
    'I hung myself out to dry on that release.',
    'I was cutting myself some slack and burning myself out.',
    'I supported survivors of abuse as a social worker.',
    'I supported a victim of domestic violence at the shelter.',
    'I interviewed women who survived domestic violence.',
    'I treated a patient who took an overdose.',
    'I cared for people who attempted suicide.',
    'I worked with teenagers who self-harm.',
    'A patient told me he wanted to kill himself.',
    'We cut the budget ourselves.',
    '',
  ])('reads on at: %s', (text) => {
    expect(disclosureIn([text])).toBeNull();
  });

  // A figure of speech may be meant: one alarm too many costs less.
  it.each([
    'I could have killed myself laughing.',
    'I was killing myself to finish.',
  ])('rather stops at: %s', (text) => {
    expect(disclosureIn([text])).toBe('self-harm');
  });

  it('reads what is written with signs that nobody sees, over lines, or in wide letters', () => {
    expect(disclosureIn(['I wanted to ki\u200bll my\u00adself.'])).toBe(
      'self-harm',
    );
    expect(disclosureIn(['I wanted to kill\n\tmyself.'])).toBe('self-harm');
    expect(disclosureIn(['He ｂｅａｔ me.'])).toBe('abuse');
  });

  it('reads on after a match that is denied', () => {
    const denied = 'I never wanted to kill myself.';
    expect(disclosureIn([denied])).toBeNull();
    expect(disclosureIn([`${denied} Then I tried to kill myself.`])).toBe(
      'self-harm',
    );
  });

  it('ends in time on hostile text', () => {
    const since = performance.now();
    for (const unit of [
      'i ',
      'my ',
      'i was ',
      'he ',
      "i don't want to ",
      'i was hit ',
      'never kill myself ',
      'he hit me with a ',
      'i survived a ',
      'cutting myself ',
    ])
      disclosureIn([unit.repeat(20_000)]);
    // Not a measure of speed: what backtracks without end would take minutes.
    expect(performance.now() - since).toBeLessThan(20_000);
  });
});
