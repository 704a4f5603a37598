import { lazy, Suspense, type ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { SessionGate } from '../features/session/session-gate';
import { useSession } from '../features/session/use-session';
import { NotFoundPage } from './not-found.page';
import { RouteError } from './route-error';
import { basePath } from './runtime';
import { homePath } from './shell/menu-items';
import { PageSkeleton } from './shell/page-skeleton';
import { Shell } from './shell/shell';

type Loader = () => Promise<{ default: ComponentType }>;

/** A page whose code is fetched when it is first opened. */
function page(path: string, load: Loader): RouteObject {
  const Page = lazy(load);
  return {
    path,
    errorElement: <RouteError />,
    element: (
      <Suspense fallback={<PageSkeleton />}>
        <Page />
      </Suspense>
    ),
  };
}

function Home() {
  return <Navigate to={homePath(useSession())} replace />;
}

const routes: RouteObject[] = [
  page('sign-in', () => import('../features/session/sign-in.page')),
  page('signed-in', () => import('../features/session/signed-in.page')),
  {
    element: <SessionGate />,
    errorElement: <RouteError />,
    children: [
      {
        element: <Shell />,
        children: [
          { index: true, element: <Home /> },
          page('waiting', () => import('../features/notices/waiting.page')),
          page('notices', () => import('../features/notices/notices.page')),
          page('notices/choices', () => import('../features/notices/choices.page')),
          page('plans', () => import('../features/plans/plans.page')),
          page('plans/import', () => import('../features/plans/import.page')),
          page('plans/:planId', () => import('../features/plans/plan.page')),
          page('plans/:planId/review', () => import('../features/plan-review/review.page')),
          page(
            'plans/:planId/amendments/:amendmentId',
            () => import('../features/amendments/amendment.page'),
          ),
          page('tasks', () => import('../features/tasks/board.page')),
          page('tasks/:taskId', () => import('../features/tasks/task.page')),
          page('replies', () => import('../features/replies/replies.page')),
          page('my-tasks', () => import('../features/my-tasks/my-tasks.page')),
          page('reports', () => import('../features/reports/my-reports.page')),
          page('reports/:reportId', () => import('../features/reports/unit-report.page')),
          page('report-periods', () => import('../features/report-periods/periods.page')),
          page('report-periods/new', () => import('../features/report-periods/open-period.page')),
          page('report-periods/:periodId', () => import('../features/report-periods/period.page')),
          page('report-templates', () => import('../features/report-templates/templates.page')),
          page('report-templates/:templateId', () => import('../features/report-templates/template.page')),
          page('documents', () => import('../features/documents/registers.page')),
          page('documents/new', () => import('../features/documents/new-document.page')),
          page('documents/:documentId', () => import('../features/documents/document.page')),
          page('links', () => import('../features/links/links.page')),
          page('effects', () => import('../features/effects/effects.page')),
          page('effects/:effectId', () => import('../features/effects/effect.page')),
          page('outbox', () => import('../features/outbox/outbox.page')),
          page('boards', () => import('../features/boards/timeliness.page')),
          page('boards/matrix', () => import('../features/boards/matrix.page')),
          page('boards/book', () => import('../features/boards/book.page')),
          page('organization/units', () => import('../features/organization/units.page')),
          page('organization/groups', () => import('../features/organization/groups.page')),
          page('organization/people', () => import('../features/organization/people.page')),
          page('organization/import', () => import('../features/organization/import.page')),
          page('submissions', () => import('../features/sign-off/submissions.page')),
          page('submissions/new', () => import('../features/sign-off/new-submission.page')),
          page('submissions/:submissionId', () => import('../features/sign-off/submission.page')),
          page('deputies', () => import('../features/sign-off/deputies.page')),
          page('record', () => import('../features/record/record.page')),
          page('calendar', () => import('../features/calendar/calendar.page')),
          page('drafts', () => import('../features/drafts/drafts.page')),
          page('drafts/:draftId', () => import('../features/drafts/draft.page')),
          page('texts', () => import('../features/texts/texts.page')),
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes, { basename: basePath.replace(/\/$/, '') || '/' });
