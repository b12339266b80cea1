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
    '',
  ])('reads on at: %s', (text) => {
    expect(disclosureIn([text])).toBeNull();
  });

  it('ends in time on hostile text', () => {
    const since = performance.now();
    for (const unit of ['i ', 'my ', 'i was ', 'he ', "i don't want to "])
      disclosureIn([unit.repeat(20_000)]);
    // Not a measure of speed: what backtracks without end would take minutes.
    expect(performance.now() - since).toBeLessThan(20_000);
  });
});
