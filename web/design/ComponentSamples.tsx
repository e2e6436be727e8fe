import { useState } from 'react';
import { AreaFinder } from '../areas/AreaFinder.js';
import { Button } from '../ui/Button.js';
import { CopyLink } from '../ui/CopyLink.js';
import { Select } from '../ui/Select.js';
import { SummaryList } from '../ui/SummaryList.js';
import { Tag } from '../ui/Tag.js';
import { TextInput } from '../ui/TextInput.js';

export function ComponentSamples() {
  const [band, setBand] = useState('AGE_65_PLUS');
  const [name, setName] = useState('');
  return (
    <section className="atlas-section">
      <h2 className="atlas-section__heading">Components</h2>
      <AreaFinder hint="For example Harrowdale" />
      <form className="atlas-filters govuk-!-margin-top-4" onSubmit={(event) => event.preventDefault()}>
        <Select
          label="People aged"
          name="band"
          value={band}
          options={[
            { value: 'AGE_65_PLUS', label: '65+' },
            { value: 'AGE_75_PLUS', label: '75+' },
          ]}
          groups={[{ label: 'Older', options: [{ value: 'AGE_85_PLUS', label: '85+' }] }]}
          onChange={setBand}
        />
        <TextInput label="Name contains" name="name" value={name} onChange={setName} />
        <Button type="submit">Apply</Button>
        <Button kind="secondary">Clear</Button>
      </form>
      <p className="govuk-body">
        <Tag>Opened</Tag> <Tag colour="grey">Closed</Tag> <Tag colour="purple">Extended</Tag>{' '}
        <Tag colour="yellow">Stale</Tag> <CopyLink />
      </p>
      <SummaryList
        facts={[
          { term: 'Registered beds', value: '42 on 31 March 2025' },
          { term: 'Provider', value: 'Vale Care Ltd' },
        ]}
      />
    </section>
  );
}
