import { HttpErrorResponse } from '@angular/common/http';
import { RequestState } from './request-state';

describe('RequestState', () => {
  it('is busy until the work is done, and refuses more meanwhile', async () => {
    const state = new RequestState();
    let finish: (() => void) | undefined;
    const first = state.run(() => new Promise<void>((done) => (finish = done)));
    expect(state.busy()).toBe(true);
    expect(await state.run(() => Promise.resolve())).toBe(false);
    finish?.();
    expect(await first).toBe(true);
    expect(state.busy()).toBe(false);
  });

  it('tells what went wrong until the next try', async () => {
    const state = new RequestState();
    const fail = () => Promise.reject(new HttpErrorResponse({ status: 503 }));
    expect(await state.run(fail)).toBe(false);
    expect(state.problem()).toMatch(/^No connection/);
    expect(state.busy()).toBe(false);
    await state.run(() => Promise.resolve());
    expect(state.problem()).toBe('');
  });
});
