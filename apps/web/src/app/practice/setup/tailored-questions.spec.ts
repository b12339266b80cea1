import type { Tailoring } from '@interview/contracts';
import { health, renderPage } from '../../testing/render-page';
import { INTERVIEW_ID, question } from '../../testing/sample-answer';
import { SetupPage } from './setup-page';
import { TAILORING_POLL_MS } from './tailoring-session';

const ID = '7b0c1f7e-5c55-4d0a-9d3e-2f4f5a6b7c8d';
const tailored = (n: number, line: string) => ({
  ...question,
  id: `tailored-${ID}-${n}`,
  text: `Question ${n} on “${line}”?`,
  points: [],
  origin: {
    kind: 'tailored' as const,
    document: 'job-description' as const,
    line,
    lineNumber: n,
    writtenBy: 'Built-in writer, no AI model used',
  },
});
const tailoring: Tailoring = {
  id: ID,
  createdAt: '2026-01-01T10:00:00.000Z',
  document: 'job-description',
  role: 'software-engineer',
  level: 'mid',
  state: 'done',
  source: {
    kind: 'builtin-coach',
    label: 'Built-in writer, no AI model used',
    model: null,
    promptVersion: 'writer-1',
    fallbackReason: null,
  },
  questions: [tailored(1, 'Own the move'), tailored(2, 'Lead the team')],
};

async function setUp() {
  const page = await renderPage(
    '/',
    [
      { path: '', component: SetupPage },
      { path: 'interviews/:id/questions/:n', component: SetupPage },
    ],
    [{ provide: TAILORING_POLL_MS, useValue: 0 }],
  );
  await page.reply('/api/questions', { questions: [question] });
  await page.reply('/api/health', health);
  await page.reply('/api/answers', { answers: [] });
  page.role('radio', 'From a job description or résumé').click();
  await page.settle();
  return page;
}
type Page = Awaited<ReturnType<typeof setUp>>;

function paste(page: Page, text: string) {
  const box = page.role('textbox', 'Its text') as HTMLTextAreaElement;
  box.value = text;
  box.dispatchEvent(new Event('input'));
  page.role('button', 'Make questions').click();
}

async function made() {
  const page = await setUp();
  paste(page, 'Own the move\nLead the team');
  const sent = await page.reply('/api/tailorings', { id: ID }, 202);
  await page.reply(`/api/tailorings/${ID}`, tailoring);
  return { page, sent };
}

describe('questions from a document', () => {
  it('says before anything is sent that the text is dropped', async () => {
    const page = await setUp();
    expect(page.text()).toContain('is dropped as soon as');
    page.role('button', 'Make questions').click();
    await page.settle();
    expect(page.role('alert', /Paste a text or choose a file/)).toBeTruthy();
  });

  it('sends what was pasted, shows each question with its line, and forgets the text', async () => {
    const { page, sent } = await made();
    expect(sent.body).toEqual({
      document: 'job-description',
      role: 'software-engineer',
      level: 'mid',
      count: 5,
      text: 'Own the move\nLead the team',
    });
    expect(page.text()).toContain('from: “Own the move”');
    expect(page.text()).toContain('Two questions from your document');
    expect(page.text()).toContain('2 from your document, 3 from the bank');
    expect(document.activeElement?.id).toBe('made');
    page.role('button', 'Another document').click();
    await page.settle();
    const box = page.role('textbox', 'Its text') as HTMLTextAreaElement;
    expect(box.value).toBe('');
    const { method } = await page.reply(`/api/tailorings/${ID}`, {}, 204);
    expect(method).toBe('DELETE');
  });

  it('starts with those that are ticked, and with none asks for one', async () => {
    const { page } = await made();
    page.role('checkbox', /Question 1/).click();
    await page.settle();
    page.role('button', 'Go to the room').click();
    const { body } = await page.reply('/api/interviews', { id: INTERVIEW_ID }, 201); // prettier-ignore
    expect(body).toMatchObject({
      count: 5,
      tailoringId: ID,
      tailoredIds: [`tailored-${ID}-2`],
    });
  });

  it('does not start while nothing is ticked', async () => {
    const { page } = await made();
    page.role('checkbox', /Question 1/).click();
    page.role('checkbox', /Question 2/).click();
    await page.settle();
    page.role('button', 'Go to the room').click();
    await page.settle();
    expect(page.role('alert', /tick at least one/)).toBeTruthy();
    page.role('radio', 'The bank').click();
    await page.settle();
    page.role('button', 'Go to the room').click();
    const { body } = await page.reply('/api/interviews', { id: INTERVIEW_ID }, 201); // prettier-ignore
    expect(body).not.toHaveProperty('tailoringId');
  });

  it('keeps asking while the questions are made, and says what holds them up', async () => {
    const page = await setUp();
    paste(page, 'Own the move');
    await page.reply('/api/tailorings', { id: ID }, 202);
    await page.reply(`/api/tailorings/${ID}`, {
      ...tailoring,
      state: 'waiting',
      reason: { code: 'no-worker', message: 'Nothing that writes is running.' },
      questions: [],
    });
    expect(page.text()).toContain('Nothing that writes is running.');
    await page.reply(`/api/tailorings/${ID}`, {}, 503);
    await page.reply(`/api/tailorings/${ID}`, tailoring);
    expect(page.text()).toContain('from: “Lead the team”');
  });

  it('shows why a document was refused, and why no question came of it', async () => {
    const page = await setUp();
    const problem = {
      type: 'about:blank',
      title: 'Too large',
      status: 413,
      code: 'document-too-long',
      detail: 'The text is too long. Send less.',
    };
    paste(page, 'x');
    await page.reply('/api/tailorings', problem, 413);
    expect(page.role('alert', /Send less/)).toBeTruthy();
    paste(page, 'x');
    await page.reply('/api/tailorings', { id: ID }, 202);
    await page.reply(`/api/tailorings/${ID}`, {
      ...tailoring,
      state: 'not-possible',
      reason: { code: 'no-usable-lines', message: 'No line tells of tasks.' },
      questions: [],
    });
    expect(page.role('alert', /No line tells of tasks/)).toBeTruthy();
    const box = page.role('textbox', 'Its text') as HTMLTextAreaElement;
    expect(box.value).toBe('x');
  });

  it('sends a file as it is, and refuses one that is too large', async () => {
    const page = await setUp();
    const picker = page.element.querySelector<HTMLInputElement>(
      '[data-testid="document-file"]',
    );
    const pick = (file: File) => {
      Object.defineProperty(picker, 'files', {
        value: [file],
        configurable: true,
      });
      picker?.dispatchEvent(new Event('change'));
    };
    pick(new File([new Uint8Array(2 * 2 ** 20 + 1)], 'big.pdf'));
    await page.settle();
    expect(page.role('alert', /larger than 2 MB/)).toBeTruthy();
    pick(new File(['%PDF-1.7'], 'cv.pdf'));
    await page.settle();
    expect(page.text()).toContain('cv.pdf, 1 kB');
    page.role('button', 'Make questions').click();
    const { body } = await page.reply('/api/tailorings', { id: ID }, 202);
    expect(body).toBeInstanceOf(FormData);
    const form = body as FormData;
    expect((form.get('file') as File).name).toBe('cv.pdf');
    expect(form.get('count')).toBe('5');
  });
});
