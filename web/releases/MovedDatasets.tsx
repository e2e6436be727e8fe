import { Navigate, useLocation } from 'react-router';

/** The address that the catalogue had: a mark in it named a data set. */
export function MovedDatasets() {
  const { hash } = useLocation();
  return <Navigate to={hash ? `/data/${hash.slice(1)}` : '/data'} replace />;
}
