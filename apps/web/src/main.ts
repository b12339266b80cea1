import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { checkSchemasWithoutEval } from './app/shell/schemas-without-eval';
import { themeFromQuery } from './app/shell/theme';

checkSchemasWithoutEval();

const theme = themeFromQuery(location.search);
if (theme !== null) document.documentElement.dataset['theme'] = theme;

bootstrapApplication(App, appConfig).catch((error: unknown) =>
  console.error(error),
);
