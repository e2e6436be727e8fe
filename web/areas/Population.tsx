import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { MissingValue } from '../ui/MissingValue.js';
import { AREA_WORDS } from '../words/area-words.js';
import { formatCount } from '../words/numbers.js';
import { toPopulation } from './toPopulation.js';

export const POPULATION = graphql(`
  fragment Population_area on Area {
    gssCode
    name
    people18: population(band: AGE_18_PLUS) {
      value
      status
      statusReason
      period {
        to
      }
    }
    people65: population(band: AGE_65_PLUS) {
      value
      status
      statusReason
      period {
        to
      }
      sources {
        id
        ...ReleaseSource_release
      }
      ...AboutObservation_observation
    }
    people75: population(band: AGE_75_PLUS) {
      value
      status
      statusReason
      period {
        to
      }
    }
    people85: population(band: AGE_85_PLUS) {
      value
      status
      statusReason
      period {
        to
      }
    }
  }
`);

/** How many people live in the area, at the ages that rates are told for. */
export function Population({ area }: { area: FragmentType<typeof POPULATION> }) {
  const read = readFragment(POPULATION, area);
  const model = toPopulation(read);
  if (!model) return null;
  const words = AREA_WORDS.peopleColumns;
  const subtitle = AREA_WORDS.peopleSubtitle(read.name);
  return (
    <Figure
      id="population"
      isWide
      headline={model.headline}
      subtitle={subtitle}
      chart={<HorizontalBars rows={model.bars} format={formatCount} />}
      table={
        <DataTable
          caption={subtitle}
          rows={model.rows}
          rowKey={(row) => row.band}
          columns={[
            { header: words.band, cell: (row) => row.label },
            {
              header: words.people,
              isNumber: true,
              cell: (row) =>
                row.people === null ? (
                  <MissingValue status={row.status} reason={row.reason} />
                ) : (
                  formatCount(row.people)
                ),
            },
            {
              header: words.midYear,
              isNumber: true,
              cell: (row) => (row.people === null ? '' : String(row.midYear)),
            },
          ]}
        />
      }
      about={<AboutObservation observation={read.people65} />}
      flat={model.flat}
      sources={toSourceLines(read.people65.sources)}
    />
  );
}
