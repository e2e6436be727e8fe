import { useState } from 'react';
import { CARE_KEYS, serviceTypeOf } from '../areas/area-view.js';
import { Button } from '../ui/Button.js';
import { Select } from '../ui/Select.js';
import { TextInput } from '../ui/TextInput.js';
import { AREA_WORDS } from '../words/area-words.js';
import { HOMES_WORDS } from '../words/homes-words.js';
import { RATING_WORDS, SERVICE_TYPE_WORDS } from '../words/terms.js';
import { SIZE_KEYS, type HomesView } from './homes-view.js';

type Choices = Pick<HomesView, 'care' | 'rating' | 'beds' | 'name' | 'closed'>;

export interface HomesFiltersProps {
  view: HomesView;
  onApply: (choices: Choices | null) => void;
}

const RATINGS = [
  { value: 'outstanding', label: RATING_WORDS.OUTSTANDING },
  { value: 'good', label: RATING_WORDS.GOOD },
  { value: 'requires-improvement', label: RATING_WORDS.REQUIRES_IMPROVEMENT },
  { value: 'inadequate', label: RATING_WORDS.INADEQUATE },
  { value: 'none', label: HOMES_WORDS.unrated },
];

/** The choices take effect together, with the button: each one makes another list. */
export function HomesFilters({ view, onApply }: HomesFiltersProps) {
  const [choices, setChoices] = useState<Choices>(view);
  const choose = (change: Partial<Choices>) => setChoices({ ...choices, ...change });
  return (
    <form
      className="atlas-filters"
      role="search"
      aria-label={HOMES_WORDS.filters}
      onSubmit={(event) => {
        event.preventDefault();
        onApply(choices);
      }}
    >
      <TextInput
        label={HOMES_WORDS.name}
        name="name"
        value={choices.name}
        onChange={(name) => choose({ name })}
      />
      <Select
        label={AREA_WORDS.care}
        name="care"
        value={choices.care ?? ''}
        options={[
          { value: '', label: AREA_WORDS.careAll },
          ...CARE_KEYS.map((key) => ({ value: key, label: SERVICE_TYPE_WORDS[serviceTypeOf(key)!] })),
        ]}
        onChange={(care) => choose({ care: (care || null) as Choices['care'] })}
      />
      <Select
        label={HOMES_WORDS.rating}
        name="rating"
        value={choices.rating ?? ''}
        options={[{ value: '', label: HOMES_WORDS.anyRating }, ...RATINGS]}
        onChange={(rating) => choose({ rating: (rating || null) as Choices['rating'] })}
      />
      <Select
        label={HOMES_WORDS.beds}
        name="beds"
        value={choices.beds ?? ''}
        options={[
          { value: '', label: HOMES_WORDS.anyBeds },
          ...SIZE_KEYS.map((key) => ({ value: key, label: HOMES_WORDS.bedRanges[key] })),
        ]}
        onChange={(beds) => choose({ beds: (beds || null) as Choices['beds'] })}
      />
      <Select
        label={HOMES_WORDS.status}
        name="closed"
        value={String(choices.closed)}
        options={[
          { value: 'false', label: HOMES_WORDS.statusOpen },
          { value: 'true', label: HOMES_WORDS.statusAll },
        ]}
        onChange={(closed) => choose({ closed: closed === 'true' })}
      />
      <Button type="submit">{HOMES_WORDS.apply}</Button>
      <Button kind="secondary" onClick={() => onApply(null)}>
        {HOMES_WORDS.clear}
      </Button>
    </form>
  );
}
