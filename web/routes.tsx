import { lazy, Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Route, Routes, useLocation } from 'react-router';
import { BrokenPage } from './ui/BrokenPage.js';
import { PageSkeleton } from './ui/PageSkeleton.js';

// Each page comes when it is asked for: only those with charts load the charts.
const WelcomePage = lazy(async () => ({ default: (await import('./welcome/WelcomePage.js')).WelcomePage }));
const AreaPage = lazy(async () => ({ default: (await import('./areas/AreaPage.js')).AreaPage }));
const CareHomesPage = lazy(async () => ({
  default: (await import('./homes/CareHomesPage.js')).CareHomesPage,
}));
const CareHomePage = lazy(async () => ({ default: (await import('./homes/CareHomePage.js')).CareHomePage }));
const DatasetsPage = lazy(async () => ({
  default: (await import('./releases/DatasetsPage.js')).DatasetsPage,
}));
const MetricsPage = lazy(async () => ({ default: (await import('./metrics/MetricsPage.js')).MetricsPage }));
const MetricPage = lazy(async () => ({ default: (await import('./metrics/MetricPage.js')).MetricPage }));
const NotFoundPage = lazy(async () => ({ default: (await import('./ui/NotFoundPage.js')).NotFoundPage }));
const DesignPage = lazy(async () => ({ default: (await import('./design/DesignPage.js')).DesignPage }));

/** A page that breaks leaves the way to the others open. */
export function AppRoutes() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary FallbackComponent={BrokenPage} resetKeys={[pathname]}>
      <Suspense fallback={<PageSkeleton />}>
        <Routes>
          <Route index element={<WelcomePage />} />
          <Route path="areas/:gssCode" element={<AreaPage />} />
          <Route path="areas/:gssCode/care-homes" element={<CareHomesPage />} />
          <Route path="care-homes/:cqcLocationId" element={<CareHomePage />} />
          <Route path="datasets" element={<DatasetsPage />} />
          <Route path="metrics" element={<MetricsPage />} />
          <Route path="metrics/:code" element={<MetricPage />} />
          <Route path="design" element={<DesignPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
