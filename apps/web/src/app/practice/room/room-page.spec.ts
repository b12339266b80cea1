import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Interview } from '@interview/contracts';
import { renderPage } from '../../testing/render-page';
import {
  ANSWER_ID,
  interview,
  INTERVIEW_ID,
  question,
} from '../../testing/sample-answer';
import { MicrophoneError, MICROPHONES } from '../recording/microphone';
import { RoomPage } from './room-page';

@Component({ selector: 'app-result-stub', template: 'result' })
class ResultStub {}

const URL = `/interviews/${INTERVIEW_ID}/questions/1`;
const refused = {
  provide: MICROPHONES,
  useValue: {
    allowed: async () => false,
    open: () => Promise.reject(new MicrophoneError('refused')),
  },
};

const setUp = (url = URL, mode: 'guided' | 'realistic' = 'guided') =>
  renderRoom({ mode }, url);

async function renderRoom(of: Partial<Interview>, url = URL) {
  const page = await renderPage(
    url,
    [
      { path: 'interviews/:id/questions/:n', component: RoomPage },
      { path: 'answers/:id', component: ResultStub },
    ],
    [refused],
  );
  await page.reply(`/api/interviews/${INTERVIEW_ID}`, interview(of));
  return page;
}

const write = (box: HTMLElement, text: string) => {
  (box as HTMLTextAreaElement).value = text;
  box.dispatchEvent(new Event('input'));
};

describe('RoomPage', () => {
  it('asks the question and gives help only on request', async () => {
    const page = await setUp();
    expect(page.role('heading', question.text)).toBeTruthy();
    const why = page.role('button', 'Why is this asked?');
    expect(why.getAttribute('aria-expanded')).toBe('false');
    expect(page.text()).not.toContain('What changed Who you told');
    page.role('button', 'One hint').click();
    await page.settle();
    expect(page.text()).toContain(question.points[0].text);
    expect(page.text()).not.toContain(question.points[1].text);
  });

  it('says which answer a follow-up asks after, and gives no hints where there are none', async () => {
    const page = await renderRoom({
      questions: [
        {
          ...question,
          points: [],
          origin: {
            kind: 'follow-up',
            answerId: ANSWER_ID,
            writtenBy: 'Built-in coach',
          },
        },
      ],
    });
    expect(page.text()).toContain(
      `Follow-up to your answer on ${question.text}`,
    );
    expect(() => page.role('button', 'One hint')).toThrow();
    expect(page.text()).not.toContain('A shape that works here');
  });

  it('shows the line that a tailored question was made for', async () => {
    const page = await renderRoom({
      questions: [
        {
          ...question,
          origin: {
            kind: 'tailored',
            document: 'job-description',
            line: 'You own our booking core.',
            lineNumber: 3,
            writtenBy: 'Built-in coach',
          },
        },
      ],
    });
    expect(page.text()).toContain(
      'For line 3 of the job description: You own our booking core.',
    );
  });

  it('gives no help in a realistic interview', async () => {
    const page = await setUp(URL, 'realistic');
    expect(() => page.role('button', 'Why is this asked?')).toThrow();
    expect(() => page.role('button', 'One hint')).toThrow();
  });

  it('offers typing where the microphone is refused', async () => {
    const page = await setUp();
    page.role('button', 'Start speaking').click();
    await page.settle();
    expect(page.role('alert', /didn’t allow the microphone/)).toBeTruthy();
    page.role('button', 'Type the answer').click();
    await page.settle();
    expect(page.role('textbox', 'Your answer')).toBeTruthy();
  });

  it('sends what was typed and goes to the result', async () => {
    const page = await setUp(`${URL}?type=1`);
    write(page.role('textbox', 'Your answer'), ' I stopped the rollout. ');
    await page.settle();
    page.role('button', 'Submit').click();
    const { body } = await page.reply(
      `/api/interviews/${INTERVIEW_ID}/answers`,
      { id: ANSWER_ID },
      202,
    );
    expect(body).toEqual({
      questionId: question.id,
      text: 'I stopped the rollout.',
    });
    await page.settle();
    expect(TestBed.inject(Router).url).toBe(`/answers/${ANSWER_ID}`);
  });

  it('keeps the words when the server refuses them', async () => {
    const page = await setUp(`${URL}?type=1`);
    write(page.role('textbox', 'Your answer'), 'Too long');
    await page.settle();
    page.role('button', 'Submit').click();
    await page.reply(
      `/api/interviews/${INTERVIEW_ID}/answers`,
      {
        type: 'about:blank',
        title: 'Too long',
        status: 413,
        detail: 'Shorten the text.',
        code: 'too-long',
      },
      413,
    );
    expect(page.role('alert', /Shorten the text/)).toBeTruthy();
    const box = page.role('textbox', 'Your answer') as HTMLTextAreaElement;
    expect(box.value).toBe('Too long');
  });

  it('sends the question before the sound of an uploaded file', async () => {
    const page = await setUp();
    const input =
      page.element.querySelector<HTMLInputElement>('input[type=file]');
    const file = new File(['RIFF'], 'mine.wav', { type: 'audio/wav' });
    Object.defineProperty(input, 'files', {
      value: { item: () => file, length: 1 },
    });
    input?.dispatchEvent(new Event('change'));
    await page.settle();
    page.role('button', /^Submit/).click();
    const { body } = await page.reply(
      `/api/interviews/${INTERVIEW_ID}/answers`,
      { id: ANSWER_ID },
      202,
    );
    const form = body as FormData;
    expect([...form.keys()]).toEqual(['questionId', 'audio']);
    expect(form.get('questionId')).toBe(question.id);
    expect((form.get('audio') as File).name).toBe('mine.wav');
  });

  it('says so where the interview has no such question', async () => {
    const page = await setUp(`/interviews/${INTERVIEW_ID}/questions/9`);
    expect(page.role('heading', 'This question is not here')).toBeTruthy();
  });
});
