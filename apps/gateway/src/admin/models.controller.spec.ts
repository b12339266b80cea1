import type { ModelPulls } from '@interview/service-kit';
import type { ProblemException } from '../http/problem';
import type { Fleet } from '../pipeline/fleet';
import { ModelsController } from './models.controller';

const MODEL = 'gemma3:4b';

/** A queue that knows one set of models, or is away. */
function setUp(answers: boolean | null, down = false) {
  const live = new Set<string>();
  const reach = () => {
    if (down) throw new Error('ECONNREFUSED');
  };
  const pulls: Pick<ModelPulls, 'isLive' | 'add' | 'cancel'> = {
    isLive: async (model) => (reach(), live.has(model)),
    add: async (model) => void live.add(model),
    cancel: async (model) => void live.delete(model),
  };
  const fleet: Pick<Fleet, 'can'> = { can: () => answers };
  const controller = new ModelsController(
    pulls as ModelPulls,
    fleet as unknown as Fleet,
  );
  return { controller, live };
}

const codeOf = (work: Promise<void>) =>
  work.then(
    () => null,
    (problem: ProblemException) => problem.getResponse(),
  );

describe('ModelsController', () => {
  it('adds a model once, and stops it', async () => {
    const { controller, live } = setUp(true);
    await controller.fetch({ model: MODEL });
    expect([...live]).toEqual([MODEL]);
    expect(await codeOf(controller.fetch({ model: MODEL }))).toMatchObject({
      status: 409,
      code: 'already-fetching',
    });
    await controller.stop(MODEL);
    expect(await codeOf(controller.stop(MODEL))).toMatchObject({
      status: 404,
      code: 'not-fetching',
    });
  });

  it.each([
    [null, 503, 'no-worker'],
    [false, 409, 'no-model-server'],
  ])('where a model server answers: %s', async (answers, status, code) => {
    const { controller, live } = setUp(answers);
    expect(await codeOf(controller.fetch({ model: MODEL }))).toMatchObject({
      status,
      code,
    });
    expect(live.size).toBe(0);
  });

  it('says that the queue is away', async () => {
    const { controller } = setUp(true, true);
    for (const work of [
      controller.fetch({ model: MODEL }),
      controller.stop(MODEL),
    ])
      expect(await codeOf(work)).toMatchObject({
        status: 503,
        code: 'queue-down',
      });
  });
});
