import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { OwnListEditor } from '../comparisons/OwnListEditor.js';
import { FreezeView } from '../replay/FreezeView.js';
import { CopyLink } from '../ui/CopyLink.js';
import { Select } from '../ui/Select.js';
import { AREA_WORDS } from '../words/area-words.js';
import { formatMonth, monthsFromTo } from '../words/dates.js';
import { BAND_WORDS, SERVICE_TYPE_WORDS } from '../words/terms.js';
import { BAND_KEYS, bandOf, CARE_KEYS, serviceTypeOf, type AreaView } from './area-view.js';
import type { AreaWindow } from './area-window.js';
import { AREA_FILTERS, comparatorChoices } from './comparator-choices.js';
import type { NationArea } from './nation-of.js';

export interface AreaFiltersProps {
  area: FragmentType<typeof AREA_FILTERS>;
  nation: NationArea | null;
  view: AreaView;
  window: AreaWindow;
  /** The newest month that can be chosen. */
  newest: string;
  /** Done once the choice stands in the address. */
  onChange: (change: Partial<AreaView>) => Promise<unknown>;
}

/** What the figures show: each choice stands in the address and takes effect at once. */
export function AreaFilters({ area, nation, view, window, newest, onChange }: AreaFiltersProps) {
  const read = readFragment(AREA_FILTERS, area);
  const oldest = read.coverage.bedsFrom?.slice(0, 7) ?? window.from;
  const months = (from: string, to: string) =>
    monthsFromTo(from, to)
      .reverse()
      .map((month) => ({ value: month, label: formatMonth(month) }));
  return (
    <>
      <form
        className="atlas-filters"
        aria-label={AREA_WORDS.filters}
        onSubmit={(event) => event.preventDefault()}
      >
        <Select
          label={AREA_WORDS.compareWith}
          name="vs"
          value={view.vs ?? ''}
          options={[
            { value: '', label: nation ? AREA_WORDS.compareNation(nation.name) : AREA_WORDS.compareNothing },
          ]}
          groups={comparatorChoices(read)}
          onChange={(vs) => void onChange({ vs: vs || null })}
        />
        <Select
          label={AREA_WORDS.band}
          name="band"
          value={view.band}
          options={BAND_KEYS.map((key) => ({ value: key, label: BAND_WORDS[bandOf(key)] }))}
          onChange={(band) => void onChange({ band: band as AreaView['band'] })}
        />
        <Select
          label={AREA_WORDS.care}
          name="care"
          value={view.care ?? ''}
          options={[
            { value: '', label: AREA_WORDS.careAll },
            ...CARE_KEYS.map((key) => ({ value: key, label: SERVICE_TYPE_WORDS[serviceTypeOf(key)!] })),
          ]}
          onChange={(care) => void onChange({ care: (care || null) as AreaView['care'] })}
        />
        <Select
          label={AREA_WORDS.from}
          name="from"
          value={window.from}
          options={months(oldest, window.to)}
          onChange={(from) => void onChange({ from })}
        />
        <Select
          label={AREA_WORDS.to}
          name="to"
          value={window.to}
          options={months(window.from, newest)}
          onChange={(to) => void onChange({ to: to === newest ? null : to })}
        />
      </form>
      <div className="atlas-tools">
        <Link className="govuk-link" to={`/areas/${read.gssCode}/care-homes`}>
          {AREA_WORDS.homesList}
        </Link>
        <CopyLink />
        <FreezeView frozen={view.frozen} onChange={(frozen) => onChange({ frozen })} />
      </div>
      <OwnListEditor text={view.list} onChange={(list) => onChange({ list })} />
    </>
  );
}
