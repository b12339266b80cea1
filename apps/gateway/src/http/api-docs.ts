import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { VERSION } from '@interview/service-kit';

/** OpenAPI, generated from the contracts: page at /api/docs, document at /api/docs-json. */
export function serveApiDocs(app: INestApplication): void {
  const about = new DocumentBuilder()
    .setTitle('Empathic Mock Interview')
    .setDescription(
      'Questions, interviews and answers. Errors are application/problem+json whose detail says what to do. Live progress: Socket.IO namespace /live.',
    )
    .setVersion(VERSION)
    .build();
  SwaggerModule.setup(
    'api/docs',
    app,
    () => SwaggerModule.createDocument(app, about),
    {
      jsonDocumentUrl: 'api/docs-json',
    },
  );
}
