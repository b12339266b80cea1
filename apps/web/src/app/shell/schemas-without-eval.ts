declare global {
  /** Zod's settings; it takes over the object that it finds here. */
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

/**
 * Tells zod to check without `new Function`, which the content security policy of the page forbids; even
 * its attempt would be reported as a fault. Call before the first page is loaded: schemas look once, when
 * they are made. Written as a setting and not as `z.config()`, which would bring zod into the first load.
 */
export function checkSchemasWithoutEval(): void {
  globalThis.__zod_globalConfig = {
    ...globalThis.__zod_globalConfig,
    jitless: true,
  };
}
