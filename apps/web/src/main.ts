import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { themeFromQuery } from './app/shell/theme';

const theme = themeFromQuery(location.search);
if (theme !== null) document.documentElement.dataset['theme'] = theme;

bootstrapApplication(App, appConfig).catch((error: unknown) =>
  console.error(error),
);
