import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { health, renderPage } from '../../testing/render-page';
import { INTERVIEW_ID, question, summary } from '../../testing/sample-answer';
import { SetupPage } from './setup-page';

@Component({ selector: 'app-room-stub', template: 'room' })
class RoomStub {}

const routes = [
  { path: '', component: SetupPage },
  { path: 'interviews/:id/questions/:n', component: RoomStub },
];

async function setUp(answers = [summary()]) {
  const page = await renderPage('/', routes);
  await page.reply('/api/questions', { questions: [question] });
  await page.reply('/api/health', health);
  await page.reply('/api/answers', { answers });
  return page;
}

describe('SetupPage', () => {
  it('creates the interview that was chosen and goes to its first question', async () => {
    const page = await setUp();
    page.role('radio', 'Realistic').click();
    page.role('radio', '3').click();
    page.role('checkbox', 'Technical, spoken').click();
    page.role('button', 'Go to the room').click();
    const { body, method } = await page.reply(
      '/api/interviews',
      { id: INTERVIEW_ID },
      201,
    );
    expect(method).toBe('POST');
    expect(body).toEqual({
      role: 'software-engineer',
      level: 'mid',
      kinds: ['behavioural', 'situational', 'motivational', 'technical'],
      count: 3,
      mode: 'realistic',
    });
    await page.settle();
    expect(TestBed.inject(Router).url).toBe(
      `/interviews/${INTERVIEW_ID}/questions/1`,
    );
  });

  it('keeps the feedback style as soon as it is chosen', async () => {
    const page = await setUp();
    const address = '/api/account/preferences';
    await page.reply(address, { feedbackStyle: 'gentle' });
    const box = page.role('combobox', 'Feedback style') as HTMLSelectElement;
    expect(box.value).toBe('gentle');
    box.value = 'balanced';
    box.dispatchEvent(new Event('change'));
    const { method, body } = await page.reply(address, {
      feedbackStyle: 'balanced',
    });
    expect([method, body]).toEqual(['PUT', { feedbackStyle: 'balanced' }]);
    expect(page.text()).toContain('What worked, and what to try next.');
  });

  it('offers no style where the preferences cannot be read', async () => {
    const page = await setUp();
    await page.reply('/api/account/preferences', {}, 503);
    expect(() => page.role('combobox', 'Feedback style')).toThrow();
    expect(page.role('button', 'Go to the room')).toBeTruthy();
  });

  it('shows what the server says when it refuses', async () => {
    const page = await setUp();
    page.role('button', 'Go to the room').click();
    await page.reply(
      '/api/interviews',
      {
        type: 'about:blank',
        title: 'No questions',
        status: 422,
        detail: 'No question fits this choice. Add a kind.',
        code: 'no-questions',
      },
      422,
    );
    expect(page.role('alert', /Add a kind/)).toBeTruthy();
  });

  it('asks for a kind instead of sending none', async () => {
    const page = await setUp();
    for (const kind of [
      'Past experience',
      'What would you do if',
      'Motivation',
    ])
      page.role('checkbox', kind).click();
    page.role('button', 'Go to the room').click();
    await page.settle();
    expect(page.role('alert', /at least one kind/)).toBeTruthy();
  });

  it('lists the last answers, and nothing where there are none', async () => {
    const page = await setUp();
    expect(page.role('region', 'Recent answers')).toBeTruthy();
    expect(page.role('link', question.text).getAttribute('href')).toContain(
      '/answers/',
    );
    TestBed.resetTestingModule();
    expect((await setUp([])).text()).not.toContain('Recent answers');
  });

  it('says so where nothing can write down speech', async () => {
    const page = await renderPage('/', routes);
    await page.reply('/api/health', {
      ...health,
      speech: {
        ...health.speech,
        state: 'none',
        name: null,
        reason: { code: 'no-speech-engine', message: 'Add a speech model.' },
      },
    });
    expect(page.text()).toContain('Add a speech model.');
    expect(page.text()).toContain('Typing your answers works now');
  });
});
