import express from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "object-src 'none'",
].join('; ');

/** Headers of every answer, and the built web page with its own routes at every path that is not the API's. */
export function serveWebPage(
  app: NestExpressApplication,
  webDir: string | null,
): void {
  app.use(
    (
      request: express.Request,
      response: express.Response,
      next: express.NextFunction,
    ) => {
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('referrer-policy', 'no-referrer');
      // The interactive API page brings inline scripts of its own.
      if (!request.path.startsWith('/api/docs')) {
        response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
      }
      next();
    },
  );
  if (!webDir) return;
  app.use(
    express.static(webDir, {
      index: false,
      setHeaders: (response, path) => {
        const hashed = /-[A-Z0-9]{8}\.\w+$/.test(path);
        response.setHeader(
          'cache-control',
          hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    }),
  );
  app.use(
    (
      request: express.Request,
      response: express.Response,
      next: express.NextFunction,
    ) => {
      const page =
        request.method === 'GET' &&
        !/^\/(api|internal|live|socket\.io)(\/|$)/.test(request.path);
      if (!page || /\.\w+$/.test(request.path)) {
        next();
        return;
      }
      response.setHeader('cache-control', 'no-cache');
      response.sendFile('index.html', { root: webDir });
    },
  );
}
