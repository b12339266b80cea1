import { checkSchemasWithoutEval } from './schemas-without-eval';

it('a schema that is made later never tries to compile code', async () => {
  const compile = jest.spyOn(globalThis, 'Function');
  checkSchemasWithoutEval();
  await jest.isolateModulesAsync(async () => {
    const z = await import('zod');
    expect(z.config().jitless).toBe(true);
    const schema = z.object({ id: z.string() });
    expect(schema.parse({ id: 'a' })).toEqual({ id: 'a' });
    expect(schema.safeParse({ id: 1 }).success).toBe(false);
  });
  expect(compile).not.toHaveBeenCalled();
  compile.mockRestore();
});
