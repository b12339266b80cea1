import { TestBed } from '@angular/core/testing';
import type { ModelRating } from '@interview/contracts';
import { LiveFake } from '../../testing/live-fake';
import { renderResult } from '../../testing/render-result';
import {
  answer,
  feedback,
  span,
  TEXT,
  transcript,
} from '../../testing/sample-answer';
import { ratedAnalysis } from '../../testing/sample-ratings';

const byModel = (
  criterion: ModelRating['criterion'],
  value: number,
): ModelRating => ({
  criterion,
  value,
  reason: 'The end can be checked.',
  quotes: [
    {
      ...span('lost no booking'),
      sentenceId: 'S3',
      text: 'lost no booking',
    },
  ],
});
/** Measured: specificity 2, structure 3, clarity none. */
const setUp = (...modelRatings: ModelRating[]) =>
  renderResult({
    analysis: { state: 'done', attempt: 1, result: ratedAnalysis },
    feedback: {
      state: 'done',
      attempt: 1,
      result: { ...feedback, modelRatings },
    },
  });

afterEach(() => TestBed.resetTestingModule());

describe('the language model’s own rating', () => {
  it('stands beside ours where it is more than one away, in words, with its reason', async () => {
    const page = await setUp(byModel('specificity', 4));
    const text = page.partText('model-rating-specificity');
    expect(text).toContain(
      'The language model read this as “Mostly”. Its reason: The end can be checked.',
    );
    expect(text).toContain('The rating shown is the measured one.');
  });

  it('leaves our rating, its drawing and the estimate as they are', async () => {
    const without = await setUp();
    const before = ['rating-specificity', 'practice-estimate'].map((id) =>
      without.partText(id),
    );
    const dot = without.part('rating-specificity')?.querySelector('svg');
    TestBed.resetTestingModule();
    const page = await setUp(byModel('specificity', 5));
    expect(page.partText('practice-estimate')).toBe(before[1]);
    expect(page.part('rating-specificity')?.querySelector('svg')).toEqual(dot);
    expect(
      page.part('rating-specificity')?.querySelector('.word')?.textContent,
    ).toBe('A little');
  });

  it.each([
    ['within the band', byModel('structure', 4)],
    ['where nothing was measured', byModel('clarity', 5)],
  ])('is not shown %s', async (_name, rating) => {
    const page = await setUp(rating);
    expect(page.part(`model-rating-${rating.criterion}`)).toBeNull();
  });

  it('lights the words it rests on', async () => {
    Element.prototype.scrollIntoView = jest.fn();
    const page = await setUp(byModel('specificity', 4));
    const button = page.role('button', '“lost no booking”');
    button.click();
    await page.settle();
    expect(button.getAttribute('aria-pressed')).toBe('true');
    const lit = [...page.element.querySelectorAll('.lit')];
    expect(lit.map((e) => e.textContent).join(' ')).toContain('booking');
    expect(Element.prototype.scrollIntoView).toHaveBeenCalled();
  });

  it('leaves nothing lit in words that have changed', async () => {
    Element.prototype.scrollIntoView = jest.fn();
    const live = new LiveFake();
    const page = await renderResult(
      { analysis: { state: 'done', attempt: 1, result: ratedAnalysis } },
      {},
      live,
    );
    page.role('button', '“stopped the rollout”').click();
    await page.settle();
    expect(page.element.querySelector('.lit')).not.toBeNull();
    const result = { ...transcript, text: `Well. ${TEXT}`, segments: [] };
    live.become(
      answer({
        transcript: { state: 'done', attempt: 2, result },
        analysis: { state: 'done', attempt: 2, result: ratedAnalysis },
        feedback: { state: 'running', attempt: 2 },
      }),
    );
    await page.settle();
    expect(page.text()).toContain('Well.');
    expect(page.element.querySelector('.lit')).toBeNull();
  });
});
