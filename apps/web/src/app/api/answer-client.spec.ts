import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { LIMITS } from '@interview/contracts';
import { summary } from '../testing/sample-answer';
import { AnswerClient } from './answer-client';

const idOf = (index: number) =>
  `11111111-1111-4111-8111-${String(index).padStart(12, '0')}`;
const page = (from: number, count: number) => ({
  answers: Array.from({ length: count }, (_, i) =>
    summary({ id: idOf(from + i) }),
  ),
});
const turn = () => new Promise((resolve) => setTimeout(resolve));

it('lists every answer, page after page', async () => {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting()],
  });
  const http = TestBed.inject(HttpTestingController);
  const list = TestBed.runInInjectionContext(() =>
    TestBed.inject(AnswerClient).list(),
  );
  const full = LIMITS.listedAnswers;
  TestBed.tick();
  http.expectOne('/api/answers').flush(page(0, full));
  await turn();
  http.expectOne(`/api/answers?before=${idOf(full - 1)}`).flush(page(full, 3));
  await turn();
  expect(list.value()?.answers).toHaveLength(full + 3);
  http.verify();
});
