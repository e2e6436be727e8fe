import { lazy, Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Route, Routes, useLocation } from 'react-router';
import { MovedDatasets } from './releases/MovedDatasets.js';
import { BrokenPage } from './ui/BrokenPage.js';
import { PageSkeleton } from './ui/PageSkeleton.js';

// Each page comes when it is asked for: only those with charts load the charts.
const WelcomePage = lazy(async () => ({ default: (await import('./welcome/WelcomePage.js')).WelcomePage }));
const AreaPage = lazy(async () => ({ default: (await import('./areas/AreaPage.js')).AreaPage }));
const FeesPage = lazy(async () => ({ default: (await import('./fees/FeesPage.js')).FeesPage }));
const AuditPage = lazy(async () => ({ default: (await import('./audit/AuditPage.js')).AuditPage }));
const MyCouncilPage = lazy(async () => ({
  default: (await import('./council/MyCouncilPage.js')).MyCouncilPage,
}));
const MyHomesPage = lazy(async () => ({
  default: (await import('./own-homes/MyHomesPage.js')).MyHomesPage,
}));
const PlacementsPage = lazy(async () => ({
  default: (await import('./placements/PlacementsPage.js')).PlacementsPage,
}));
const CareHomesPage = lazy(async () => ({
  default: (await import('./homes/CareHomesPage.js')).CareHomesPage,
}));
const CareHomePage = lazy(async () => ({ default: (await import('./homes/CareHomePage.js')).CareHomePage }));
const DatasetsPage = lazy(async () => ({
  default: (await import('./releases/DatasetsPage.js')).DatasetsPage,
}));
const DatasetPage = lazy(async () => ({ default: (await import('./releases/DatasetPage.js')).DatasetPage }));
const ReleasePage = lazy(async () => ({ default: (await import('./releases/ReleasePage.js')).ReleasePage }));
const MethodsPage = lazy(async () => ({ default: (await import('./methods/MethodsPage.js')).MethodsPage }));
const MetricsPage = lazy(async () => ({ default: (await import('./metrics/MetricsPage.js')).MetricsPage }));
const MetricPage = lazy(async () => ({ default: (await import('./metrics/MetricPage.js')).MetricPage }));
const SignInPage = lazy(async () => ({ default: (await import('./identity/SignInPage.js')).SignInPage }));
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
          <Route path="areas/:gssCode/placements" element={<PlacementsPage />} />
          <Route path="areas/:gssCode/fees" element={<FeesPage />} />
          <Route path="care-homes/:cqcLocationId" element={<CareHomePage />} />
          <Route path="data" element={<DatasetsPage />} />
          <Route path="data/:code" element={<DatasetPage />} />
          <Route path="data/:code/releases/:number" element={<ReleasePage />} />
          <Route path="datasets" element={<MovedDatasets />} />
          <Route path="metrics" element={<MetricsPage />} />
          <Route path="metrics/:code" element={<MetricPage />} />
          <Route path="methods" element={<MethodsPage />} />
          <Route path="audit" element={<AuditPage />} />
          <Route path="my-council" element={<MyCouncilPage />} />
          <Route path="my-homes" element={<MyHomesPage />} />
          <Route path="sign-in" element={<SignInPage />} />
          <Route path="design" element={<DesignPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
