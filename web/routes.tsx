import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { PageSkeleton } from './ui/PageSkeleton.js';

// Each page comes when it is asked for: only those with charts load the charts.
const WelcomePage = lazy(async () => ({ default: (await import('./welcome/WelcomePage.js')).WelcomePage }));
const NotFoundPage = lazy(async () => ({ default: (await import('./ui/NotFoundPage.js')).NotFoundPage }));
const DesignPage = lazy(async () => ({ default: (await import('./design/DesignPage.js')).DesignPage }));

export function AppRoutes() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Routes>
        <Route index element={<WelcomePage />} />
        <Route path="design" element={<DesignPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  );
}
