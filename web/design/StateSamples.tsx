import { DataTable } from '../ui/DataTable.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { MissingValue, SymbolLegend } from '../ui/MissingValue.js';
import { Command, Notice } from '../ui/Notice.js';
import { Skeleton } from '../ui/Skeleton.js';

const ROWS = [
  { key: 'a', place: 'Harrowdale', status: 'PRESENT' as const, value: '4,128' },
  { key: 'b', place: 'Kestrel Bay', status: 'SUPPRESSED' as const, value: '' },
  { key: 'c', place: 'Saltmere', status: 'NOT_AVAILABLE' as const, value: '' },
  { key: 'd', place: 'Swansea', status: 'NOT_APPLICABLE' as const, value: '' },
];

export function StateSamples() {
  return (
    <section className="atlas-section">
      <h2 className="atlas-section__heading">States</h2>
      <p className="atlas-section__text">Loading, empty, failed and withheld, each with what to do.</p>
      <div className="atlas-cards">
        <Skeleton height={320} />
        <div className="atlas-card">
          <h3 className="atlas-figure__headline">Empty</h3>
          <Notice title="No release tells of the care homes of this area">
            <p>Beds and ratings can be shown once a release that covers it is loaded:</p>
            <Command>npm run atlas -- import cqc-locations-api FILE</Command>
          </Notice>
        </div>
        <div className="atlas-card">
          <ErrorNotice error={new TypeError('Failed to fetch')} onRetry={() => undefined} />
        </div>
        <div className="atlas-card">
          <h3 className="atlas-figure__headline">Withheld and missing</h3>
          <DataTable
            caption="Beds per 100,000 people aged 65+"
            rows={ROWS}
            rowKey={(row) => row.key}
            columns={[
              { header: 'Place', cell: (row) => row.place },
              {
                header: 'Rate',
                isNumber: true,
                cell: (row) => (row.status === 'PRESENT' ? row.value : <MissingValue status={row.status} />),
              },
            ]}
          />
          <SymbolLegend statuses={ROWS.map((row) => row.status)} />
        </div>
      </div>
    </section>
  );
}
