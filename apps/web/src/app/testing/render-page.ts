import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import {
  type EnvironmentProviders,
  type Provider,
  provideZonelessChangeDetection,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  provideRouter,
  type Routes,
  withComponentInputBinding,
} from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Health } from '@interview/contracts';
import { OPEN_LIVE_SOCKET } from '../live/live-socket';
import { CHOICE_STORE } from '../practice/setup/choice-memory';
import { MemoryTakeStore, TAKE_STORE } from '../practice/recording/take-store';

/** A page in the router, with an HTTP double and no other outside world. */
export async function renderPage(
  url: string,
  routes: Routes,
  providers: (Provider | EnvironmentProviders)[] = [],
) {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(routes, withComponentInputBinding()),
      { provide: TAKE_STORE, useValue: new MemoryTakeStore() },
      { provide: CHOICE_STORE, useValue: null },
      {
        provide: OPEN_LIVE_SOCKET,
        useValue: () => Promise.reject(new Error('no socket in tests')),
      },
      ...providers,
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  const http = TestBed.inject(HttpTestingController);
  const element = harness.fixture.nativeElement as HTMLElement;
  return {
    harness,
    element,
    /** Answers every open request to this address and lets the page draw. */
    reply: async (address: string, body: object, status = 200) => {
      TestBed.tick();
      const requests = http.match((request) => request.url === address);
      if (requests.length === 0) throw new Error(`Nobody asked for ${address}`);
      for (const request of requests)
        request.flush(body, { status, statusText: String(status) });
      await settle();
      return requests[0].request;
    },
    settle,
    text: () => (element.textContent ?? '').replace(/\s+/g, ' '),
    role: (role: string, name: string | RegExp) => byRole(element, role, name),
  };
}

/** Lets promises and signals run out; whenStable would wait for requests that a test leaves open. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const IMPLICIT: Record<string, string> = {
  button: 'button, [role=button]',
  link: 'a[href]',
  textbox: 'textarea, input[type=text]',
  combobox: 'select',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  heading: 'h1, h2, h3',
  alert: '[role=alert]',
  status: '[role=status]',
  region: 'section[aria-labelledby], [role=region]',
  row: 'tr',
  progressbar: '[role=progressbar]',
};

/** The one element of this role with this name; throws where there is none or several. */
function byRole(
  root: HTMLElement,
  role: string,
  name: string | RegExp,
): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(IMPLICIT[role])].filter(
    (element) => matches(nameOf(element), name),
  );
  if (found.length !== 1)
    throw new Error(`${found.length} elements are a ${role} named ${name}`);
  return found[0];
}

/** The accessible name, as far as these pages need the rules. */
function nameOf(element: HTMLElement): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  const label = element.closest('label');
  const name =
    element.getAttribute('aria-label') ??
    (labelledBy && document.getElementById(labelledBy)?.textContent) ??
    (label && (label.querySelector('span, b') ?? label).textContent) ??
    element.textContent;
  return (name ?? '').replace(/\s+/g, ' ').trim();
}

const matches = (text: string, name: string | RegExp) =>
  typeof name === 'string' ? text === name : name.test(text);

export const health: Health = {
  status: 'ok',
  version: '0.1.0',
  queue: 'postgres',
  queueState: 'up',
  database: 'up',
  speech: {
    state: 'ready',
    name: 'whisper',
    model: 'base',
    why: 'Weights were found.',
    progress: null,
    reason: null,
  },
  analysis: {
    state: 'ready',
    name: 'wink-nlp',
    model: null,
    why: 'Built in.',
    progress: null,
    reason: null,
  },
  language: {
    state: 'ready',
    name: 'builtin-coach',
    model: null,
    why: 'Ollama does not answer.',
    progress: null,
    reason: null,
  },
  missing: [],
};
