import { TestBed } from '@angular/core/testing';
import type { Analysis, AnalysisRun } from '@interview/contracts';
import { ANSWER_URL, renderResult } from '../../testing/render-result';
import { ratedAnalysis } from '../../testing/sample-ratings';

const RUNS_URL = `${ANSWER_URL}/analyses`;
const older: Analysis = {
  ...ratedAnalysis,
  version: '0.9',
  measures: ratedAnalysis.measures.map((measure) =>
    measure.id === 'pace' ? { ...measure, value: 120 } : measure,
  ),
};
const run = (
  attempt: number,
  analysis: Analysis,
  current = false,
): AnalysisRun => ({
  attempt,
  at: '2026-05-20T09:00:00.000Z',
  current,
  analysis,
});
const read = {
  analysis: { state: 'done', attempt: 3, result: ratedAnalysis },
} as const;

async function open(runs: AnalysisRun[]) {
  const page = await renderResult(read);
  page.role('button', /^How this was read/).click();
  await page.settle();
  await page.reply(RUNS_URL, { runs });
  return page;
}

afterEach(() => TestBed.resetTestingModule());

describe('how this was read', () => {
  it('asks for nothing until it is opened', async () => {
    const page = await renderResult(read);
    await expect(page.reply(RUNS_URL, { runs: [] })).rejects.toThrow('Nobody');
  });

  it('names the version, and that there is no other reading', async () => {
    const page = await open([run(3, ratedAnalysis, true)]);
    expect(page.partText('readings')).toMatch(/^Version 1\.0, 20 May/);
    expect(page.partText('readings')).toContain('the only reading');
    expect(page.part('readings-moved')).toBeNull();
  });

  it('holds two readings side by side, with what moved first and the rest folded', async () => {
    const page = await open([run(3, ratedAnalysis, true), run(1, older)]);
    const rows = [
      ...page.element.querySelectorAll('[data-testid=readings-moved] tbody tr'),
    ].map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(rows).toEqual([
      ['Pace', '120 words per minute', '134 words per minute'],
    ]);
    const heads = page.partText('readings-moved');
    expect(heads).toContain('Before Version 0.9');
    expect(heads).toContain('Now Version 1.0');
    expect(page.text()).not.toContain('Longest pause1.6');
    page.role('button', /^The same in both: 8/).click();
    await page.settle();
    expect(page.text()).toContain('Is it specific?A little');
  });

  it('says where both show the same', async () => {
    const page = await open([
      run(3, ratedAnalysis, true),
      run(1, { ...ratedAnalysis, version: '0.9' }),
    ]);
    expect(page.partText('readings-same')).toContain(
      'Both readings show the same',
    );
  });

  it('lets choose among more than one earlier reading', async () => {
    const page = await open([
      run(5, ratedAnalysis, true),
      run(3, ratedAnalysis),
      run(1, older),
    ]);
    expect(page.part('readings-moved')).toBeNull();
    const box = page.role('combobox', 'Held against') as HTMLSelectElement;
    box.value = '1';
    box.dispatchEvent(new Event('change'));
    await page.settle();
    expect(page.partText('readings-moved')).toContain('120 words per minute');
  });

  it('reads again: what was read stays until then, and the list is asked for anew', async () => {
    const page = await open([run(3, ratedAnalysis, true)]);
    page.role('button', 'Read it again').click();
    const { body } = await page.reply(`${ANSWER_URL}/retry`, {});
    expect(body).toEqual({ stage: 'analysis' });
    await page.becomes({
      analysis: { state: 'waiting', attempt: 4 },
      feedback: { state: 'waiting', attempt: 0 },
    });
    expect(page.partText('measure-pace')).toContain('134');
    expect(page.role('status', /Reading it again/)).toBeTruthy();
  });

  it('says where the list cannot be read, and tries again', async () => {
    const page = await renderResult(read);
    page.role('button', /^How this was read/).click();
    await page.settle();
    await page.reply(RUNS_URL, {}, 503);
    expect(
      page.role('alert', /earlier readings could not be read/),
    ).toBeTruthy();
    page.role('button', 'Try again').click();
    await page.reply(RUNS_URL, { runs: [run(3, ratedAnalysis, true)] });
    expect(page.partText('readings')).toContain('the only reading');
  });
});
