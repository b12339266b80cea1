import { sampleJob } from '../compose/testing/sample-jobs';
import { groundsOf } from './grounds';
import { rewriteFaults } from './rewrite';

const grounds = groundsOf(sampleJob());
describe('rewriteFaults', () => {
  it.each([
    'I moved the warehouse sync to its own queue, and as a result the waiting time was cut by 68 %.',
    'I was moving the sync, and in the end [what changed for the customers].',
    'From 5 seconds to 1.6: that is what the timeout did.',
  ])('lets pass: %s', (text) => {
    expect(rewriteFaults(text, grounds)).toEqual([]);
  });

  it.each([
    ['I moved the sync with Kubernetes.', /kubernetes/],
    ['I cut the waiting time by 90 %.', /90/],
    ['We saved the company a fortune.', /saved|fortune/],
    ['I moved [the sync', /blank/],
    ['[all] [of it]', /nothing/],
    ['I moved the sync <b>now</b>.', /markup/],
  ])('refuses: %s', (text, fault) => {
    expect(rewriteFaults(text, grounds).join()).toMatch(fault);
  });
});
