import { useState } from 'react';
import type { ReleaseChangeKind, ReleaseEntity } from '../graphql/generated/graphql.js';
import { Button } from '../ui/Button.js';
import { Select } from '../ui/Select.js';
import { CHANGE_KIND_WORDS, ENTITY_WORDS, RELEASE_WORDS } from '../words/datasets-words.js';
import { ENTITY_KEYS, entityOf, KIND_KEYS, kindOf, type ReleaseView } from './release-view.js';

type Choices = Pick<ReleaseView, 'about' | 'how' | 'effect'>;

export interface ChangeFiltersProps {
  view: ReleaseView;
  counts: readonly { entity: ReleaseEntity; kind: ReleaseChangeKind }[];
  onApply: (choices: Choices | null) => void;
}

/** Only what occurs can be chosen. The choices take effect together, with the button. */
export function ChangeFilters({ view, counts, onApply }: ChangeFiltersProps) {
  const [choices, setChoices] = useState<Choices>(view);
  const choose = (change: Partial<Choices>) => setChoices({ ...choices, ...change });
  const entities = ENTITY_KEYS.filter((key) => counts.some(({ entity }) => entity === entityOf(key)));
  const kinds = KIND_KEYS.filter((key) => counts.some(({ kind }) => kind === kindOf(key)));
  return (
    <form
      className="atlas-filters"
      role="search"
      aria-label={RELEASE_WORDS.filters}
      onSubmit={(event) => {
        event.preventDefault();
        onApply(choices);
      }}
    >
      <Select
        label={RELEASE_WORDS.about}
        name="about"
        value={choices.about ?? ''}
        options={[
          { value: '', label: RELEASE_WORDS.any },
          ...entities.map((key) => ({ value: key, label: ENTITY_WORDS[entityOf(key)] })),
        ]}
        onChange={(about) => choose({ about: (about || null) as Choices['about'] })}
      />
      <Select
        label={RELEASE_WORDS.how}
        name="how"
        value={choices.how ?? ''}
        options={[
          { value: '', label: RELEASE_WORDS.anyEffect },
          ...kinds.map((key) => ({ value: key, label: CHANGE_KIND_WORDS[kindOf(key)] })),
        ]}
        onChange={(how) => choose({ how: (how || null) as Choices['how'] })}
      />
      <Select
        label={RELEASE_WORDS.effect}
        name="effect"
        value={choices.effect ?? ''}
        options={[
          { value: '', label: RELEASE_WORDS.anyEffect },
          { value: 'published', label: RELEASE_WORDS.onlyBreaking },
          { value: 'new', label: RELEASE_WORDS.onlyNew },
        ]}
        onChange={(effect) => choose({ effect: (effect || null) as Choices['effect'] })}
      />
      <Button type="submit">{RELEASE_WORDS.apply}</Button>
      <Button kind="secondary" onClick={() => onApply(null)}>
        {RELEASE_WORDS.clear}
      </Button>
    </form>
  );
}
