import assert from 'node:assert/strict';

/** A refusal that says what to do, as RFC 9457 has it. */
export function assertProblem(response, status, code) {
  assert.match(
    response.type,
    /application\/problem\+json/,
    JSON.stringify(response.body),
  );
  assert.equal(response.status, status, JSON.stringify(response.body));
  assert.equal(response.body.status, status);
  if (code) assert.equal(response.body.code, code, response.body.detail);
  assert.ok(response.body.detail.length > 20, 'says what to do');
}
