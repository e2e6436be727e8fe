import { useApolloClient } from '@apollo/client/react';
import accessibleAutocomplete from 'accessible-autocomplete/react';
import { useId, useMemo, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../ui/Button.js';
import { FINDER_WORDS } from '../words/finder-words.js';
import { findAreas, type FoundArea } from './find-areas.js';
import { suggestionHtml } from './found-area-label.js';
import { lastAnswerOnly } from './last-answer-only.js';

// The package is CommonJS with a default inside: some loaders hand over the whole, others the inside.
const Autocomplete =
  'default' in accessibleAutocomplete ? accessibleAutocomplete.default : accessibleAutocomplete;

export interface AreaFinderProps {
  label?: string;
  hint?: string;
  /** The finder stands on the brand colour. */
  isOnBrand?: boolean;
  /** Which page of the area is opened, such as 'fees'; its overview when absent. */
  page?: string;
  /** What is done with the area that was chosen; its page is opened when absent. */
  onPick?: (area: FoundArea['area']) => void;
}

/** One box for councils, ICBs, regions: by keyboard, by other spellings, forgiving typing errors. */
export function AreaFinder({
  label = FINDER_WORDS.label,
  hint,
  isOnBrand = false,
  page,
  onPick,
}: AreaFinderProps) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const id = useId();
  const [message, setMessage] = useState('');

  const source = useMemo(
    () =>
      lastAnswerOnly<FoundArea>(
        (text) => findAreas(client, text),
        () => setMessage(FINDER_WORDS.failed),
      ),
    [client],
  );
  const open = (found: FoundArea | undefined) => {
    if (!found) return;
    if (onPick) onPick(found.area);
    else void navigate(`/areas/${found.area.gssCode}${page ? `/${page}` : ''}`);
  };
  // Reached when the list is closed: what was typed is looked up once more and the best match opened.
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('area') ?? '');
    try {
      const [best] = await findAreas(client, text);
      setMessage(best ? '' : FINDER_WORDS.noResults);
      open(best);
    } catch {
      setMessage(FINDER_WORDS.failed);
    }
  };

  return (
    <form className="atlas-finder" role="search" onSubmit={(event) => void submit(event)}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint && <p className="govuk-hint">{hint}</p>}
      <div className="atlas-finder__row">
        <div className="atlas-finder__box">
          <Autocomplete<FoundArea>
            id={id}
            name="area"
            source={source}
            minLength={2}
            autoselect
            confirmOnBlur={false}
            displayMenu="overlay"
            templates={{ inputValue: (found) => found?.area.name ?? '', suggestion: suggestionHtml }}
            onConfirm={open}
            tNoResults={() => FINDER_WORDS.noResults}
            tStatusQueryTooShort={() => FINDER_WORDS.tooShort}
            tStatusNoResults={() => FINDER_WORDS.noResults}
            tStatusSelectedOption={(name, length, index) => FINDER_WORDS.selected(name, index, length)}
            tStatusResults={(length, selected) => FINDER_WORDS.results(length, selected)}
            tAssistiveHint={() => FINDER_WORDS.assistive}
            menuAttributes={{ 'aria-label': label }}
          />
        </div>
        <Button type="submit" kind={isOnBrand ? 'inverse' : 'primary'}>
          {onPick ? FINDER_WORDS.add : FINDER_WORDS.button}
        </Button>
      </div>
      <p className="govuk-body govuk-!-margin-bottom-0" role="status">
        {message}
      </p>
    </form>
  );
}
