import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: 'interviews/:id/questions/:n',
    title: 'Practice room',
    loadComponent: () =>
      import('./practice/room/room-page').then((m) => m.RoomPage),
  },
  {
    path: '',
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Set up a practice',
        loadComponent: () =>
          import('./practice/setup/setup-page').then((m) => m.SetupPage),
      },
      {
        path: 'answers',
        pathMatch: 'full',
        title: 'Progress',
        loadComponent: () =>
          import('./progress/progress-page').then((m) => m.ProgressPage),
      },
      {
        path: 'answers/:id',
        title: 'Your result',
        loadComponent: () =>
          import('./result/result-page').then((m) => m.ResultPage),
      },
      {
        path: 'interviews/:id',
        title: 'Interview',
        loadComponent: () =>
          import('./interview/interview-page').then((m) => m.InterviewPage),
      },
      {
        path: 'admin',
        title: 'Monitoring',
        loadComponent: () =>
          import('./admin/admin-page').then((m) => m.AdminPage),
      },
      {
        path: '**',
        title: 'Page not found',
        loadComponent: () =>
          import('./shell/not-found-page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
