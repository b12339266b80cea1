import { readFile } from 'node:fs/promises';
import { until } from './until.mjs';

/** The product's REST API as a person's page would use it. */
export function client(url) {
  const request = async (method, path, body) => {
    const response = await fetch(url + path, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body:
        text && /json/.test(response.headers.get('content-type') ?? '')
          ? JSON.parse(text)
          : text,
    };
  };
  const api = {
    request,
    interview: async (wish = {}) => {
      const { status, body } = await request('POST', '/api/interviews', {
        role: 'software-engineer',
        level: 'mid',
        count: 1,
        kinds: ['behavioural'],
        ...wish,
      });
      if (status !== 201)
        throw new Error(`interview: ${status} ${JSON.stringify(body)}`);
      return body;
    },
    /**
     * One that asks a question to which STAR_ANSWER is an answer. Which questions an interview asks is chance,
     * and to some of them it is beside the point: then little of it is rated.
     */
    fittingInterview: () =>
      until(
        async () => {
          const interview = await api.interview();
          return interview.questions[0].id === FITTING && interview;
        },
        60_000,
        `an interview that asks ${FITTING}`,
        0,
      ),
    submitText: (interview, text, questionId = interview.questions[0].id) =>
      request('POST', `/api/interviews/${interview.id}/answers`, {
        questionId,
        text,
      }),
    submitAudio: async (
      interview,
      bytes,
      {
        name = 'answer.webm',
        type = 'audio/webm',
        questionId = interview.questions[0].id,
      } = {},
    ) => {
      const form = new FormData();
      form.set('questionId', questionId);
      form.set('audio', new Blob([bytes], { type }), name);
      const response = await fetch(
        `${url}/api/interviews/${interview.id}/answers`,
        { method: 'POST', body: form },
      );
      return {
        status: response.status,
        type: response.headers.get('content-type') ?? '',
        body: await response.json(),
      };
    },
    submitFile: async (interview, file, options) =>
      api.submitAudio(interview, await readFile(file), options),
    answer: async (id) => (await request('GET', `/api/answers/${id}`)).body,
    /** A typed answer, read and spoken to. */
    answered: async (interview, text = STAR_ANSWER, questionId) => {
      const { body } = await api.submitText(interview, text, questionId);
      return api.settled(body.id);
    },
    /** Runs a stage of an answer again, and with it what depends on it. */
    retry: (id, stage) =>
      request('POST', `/api/answers/${id}/retry`, stage ? { stage } : {}),
    /** Says what a sentence sounds like, or without a group takes that back. */
    feel: (id, sentenceId, group) =>
      request(
        group ? 'PUT' : 'DELETE',
        `/api/answers/${id}/feelings/${sentenceId}`,
        group && { group },
      ),
    /** The answer once it is in one of these states. */
    settled: (id, states = ['done'], withinMs = 60_000, everyMs = 50) =>
      until(
        async () => {
          const answer = await api.answer(id).catch(() => null);
          return answer && states.includes(answer.state) ? answer : null;
        },
        withinMs,
        `answer ${id} to be ${states.join(' or ')}`,
        everyMs,
      ),
  };
  return api;
}

/** A spoken-sounding answer of about 170 words with situation, task, action and result. */
export const STAR_ANSWER = `Last spring our booking service kept timing out on Friday evenings, and support was getting forty complaints a week. I was the engineer responsible for the search part, and I had three weeks before the holiday season to bring the response time down. I was honestly worried and a bit nervous, because two other projects were waiting as well. First I talked to my manager and we agreed which of the three could wait. Then I profiled the slowest requests and found that one query ran twice for every hotel. I rewrote it, added a small cache and tested it with a copy of real traffic. I also told the support team every Friday what had changed, so they could answer customers. In the end the response time went from five seconds to one point six seconds, complaints dropped by 68 percent, and we shipped two days before the deadline. I learned to say early which work I will not do, and next time I would measure before I promise a date.`;

const FITTING = 'conflicting-priorities';

/** What an analysis lists for the sentence of STAR_ANSWER that says "nervous". */
export function nervousSentence(answer, analysis = answer.analysis.result) {
  const { text } = answer.transcript.result;
  const { id } = analysis.sentences.find(({ startChar, endChar }) =>
    text.slice(startChar, endChar).includes('nervous'),
  );
  return analysis.emotions.sentences.find((s) => s.sentenceId === id);
}
