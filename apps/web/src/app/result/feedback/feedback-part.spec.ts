import { LiveFake } from '../../testing/live-fake';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Question } from '@interview/contracts';
import { ANSWER_URL, renderResult } from '../../testing/render-result';
import {
  answer,
  ANSWER_ID,
  feedback,
  interview,
  INTERVIEW_ID,
  question,
} from '../../testing/sample-answer';

const INTERVIEW_URL = `/api/interviews/${INTERVIEW_ID}`;
const PREFERENCES_URL = '/api/account/preferences';
const followUp: Question = {
  ...question,
  id: 'follow-up-1',
  text: 'What would you do sooner next time?',
  points: [],
  origin: {
    kind: 'follow-up',
    answerId: ANSWER_ID,
    writtenBy: 'Built-in coach',
  },
};

afterEach(() => TestBed.resetTestingModule());

describe('answer this next', () => {
  it('adds the question and goes to its room', async () => {
    const page = await renderResult();
    page.role('button', 'Answer this next').click();
    const request = await page.reply(
      `${ANSWER_URL}/follow-up`,
      { interviewId: INTERVIEW_ID, question: followUp },
      201,
    );
    expect(request.method).toBe('POST');
    const { questions } = interview();
    await page.reply(
      INTERVIEW_URL,
      interview({ questions: [...questions, followUp] }),
    );
    expect(TestBed.inject(Router).url).toBe(
      `/interviews/${INTERVIEW_ID}/questions/3`,
    );
  });

  it('says what the server says when it refuses', async () => {
    const page = await renderResult();
    page.role('button', 'Answer this next').click();
    await page.reply(
      `${ANSWER_URL}/follow-up`,
      {
        type: 'about:blank',
        title: 'Full',
        status: 409,
        detail: 'This interview has three follow-ups already.',
        code: 'too-many-follow-ups',
      },
      409,
    );
    expect(page.role('alert', /three follow-ups already/)).toBeTruthy();
    expect(TestBed.inject(Router).url).toBe(`/answers/${ANSWER_ID}`);
  });

  it('is not there where nothing is asked', async () => {
    const page = await renderResult({
      feedback: {
        state: 'done',
        attempt: 1,
        result: { ...feedback, question: null },
      },
    });
    expect(page.part('follow-up')).toBeNull();
  });
});

describe('feedback style', () => {
  async function setUp() {
    const live = new LiveFake();
    const page = await renderResult({}, {}, live);
    await page.reply(PREFERENCES_URL, { feedbackStyle: 'balanced' });
    const box = page.role('combobox', 'Feedback style') as HTMLSelectElement;
    const choose = async (style: string) => {
      box.value = style;
      box.dispatchEvent(new Event('change'));
      await page.settle();
    };
    return { ...page, live, box, choose };
  }

  it('is kept when chosen, and offers to write again', async () => {
    const page = await setUp();
    expect(page.box.value).toBe('balanced');
    expect(page.part('write-again')).toBeNull();
    await page.choose('to-the-point');
    const request = await page.reply(PREFERENCES_URL, {
      feedbackStyle: 'to-the-point',
    });
    expect([request.method, request.body]).toEqual([
      'PUT',
      { feedbackStyle: 'to-the-point' },
    ]);
    // The same answer once more, as every live event brings it.
    page.live.become(answer());
    await page.settle();
    page.role('button', 'Write it again in this style').click();
    const { body } = await page.reply(`${ANSWER_URL}/retry`, {});
    expect(body).toEqual({ stage: 'feedback' });
    await page.becomes({ feedback: { state: 'waiting', attempt: 2 } });
    expect(page.part('write-again')).toBeNull();
  });

  it('goes back to what it was where it could not be kept', async () => {
    const page = await setUp();
    await page.choose('gentle');
    await page.reply(PREFERENCES_URL, {}, 503);
    expect(page.box.value).toBe('balanced');
    expect(page.role('alert', /No connection/)).toBeTruthy();
    expect(page.part('write-again')).toBeNull();
  });
});
