import { TestBed } from '@angular/core/testing';
import type { Analysis, EmotionGroup } from '@interview/contracts';
import { ANSWER_URL, renderResult } from '../../testing/render-result';
import { emotions, ratedAnalysis } from '../../testing/sample-ratings';

const FEELING_URL = `${ANSWER_URL}/feelings/S3`;
const withWord = (corrected?: EmotionGroup): Analysis => ({
  ...ratedAnalysis,
  emotions: {
    ...emotions,
    sentences: emotions.sentences.map((sentence) =>
      sentence.sentenceId === 'S3' ? { ...sentence, corrected } : sentence,
    ),
  },
});
const read = (analysis: Analysis) =>
  ({ analysis: { state: 'done', attempt: 1, result: analysis } }) as const;

const choices = (page: HTMLElement) =>
  page.querySelector('[data-testid=stated-feeling] [role=group]');

afterEach(() => TestBed.resetTestingModule());

describe('a stated feeling', () => {
  it('is put right in plain words, and the focus stays with it', async () => {
    const page = await renderResult(read(withWord()));
    page.role('button', /^Not right\? Pride or relief/).click();
    await page.settle();
    const group = choices(page.element);
    const words = [...(group?.querySelectorAll('.chip') ?? [])].map((chip) =>
      chip.textContent?.trim(),
    );
    expect(words).toEqual([
      'Enthusiasm',
      'Pride or relief',
      'Gratitude or care',
      'Nerves',
      'Frustration',
      'Disappointment',
      'Doubt',
      'No particular feeling',
    ]);
    expect(document.activeElement?.textContent?.trim()).toBe('Enthusiasm');
    page.role('button', 'Nerves').click();
    const request = await page.reply(FEELING_URL, {});
    expect([request.method, request.body]).toEqual([
      'PUT',
      { group: 'nervous' },
    ]);
    await page.becomes(read(withWord('nervous')));
    expect(page.partText('stated-feeling')).toContain('You said: Nerves');
    expect(page.partText('stated-feeling')).toContain(
      'It was read as: Pride or relief.',
    );
    expect(page.role('status', 'You said: Nerves.')).toBeTruthy();
    expect(document.activeElement?.textContent?.trim()).toBe('Another word');
  });

  it('stays in the list where it is none', async () => {
    const page = await renderResult(read(withWord('neutral')));
    expect(page.partText('stated-feeling')).toContain(
      'You said: No particular feeling',
    );
  });

  it('is taken back', async () => {
    const page = await renderResult(read(withWord('nervous')));
    page.role('button', /^Undo/).click();
    const request = await page.reply(FEELING_URL, {});
    expect(request.method).toBe('DELETE');
    await page.becomes(read(withWord()));
    expect(page.partText('stated-feeling')).not.toContain('You said');
  });

  it('says where it could not be kept, beside it', async () => {
    const page = await renderResult(read(withWord()));
    page.role('button', /^Not right\?/).click();
    await page.settle();
    page.role('button', 'Doubt').click();
    await page.reply(FEELING_URL, {}, 503);
    expect(page.partText('stated-feeling')).toContain('No connection');
    expect(choices(page.element)).not.toBeNull();
  });

  it('is left as it is by Escape', async () => {
    const page = await renderResult(read(withWord()));
    page.role('button', /^Not right\?/).click();
    await page.settle();
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    await page.settle();
    expect(choices(page.element)).toBeNull();
    expect(document.activeElement?.textContent?.trim()).toBe('Not right?');
  });
});
