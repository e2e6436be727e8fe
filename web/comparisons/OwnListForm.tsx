import { useId, useState } from 'react';
import { LazyAreaFinder } from '../areas/LazyAreaFinder.js';
import { Button } from '../ui/Button.js';
import { COMPARISON_WORDS } from '../words/comparison-words.js';
import { OwnListMembers } from './OwnListMembers.js';
import { codesIn, readList, writeList, type OwnList } from './own-list.js';

export interface OwnListFormProps {
  /** As it stands in the address. */
  text: string | null;
  onChange: (text: string | null) => Promise<unknown>;
}

/** Makes a list of areas to compare with: by name, one by one, or by pasted codes. It stands in the address at once. */
export function OwnListForm({ text, onChange }: OwnListFormProps) {
  const words = COMPARISON_WORDS.list;
  const list = readList(text);
  const [name, setName] = useState(list?.name ?? '');
  const [message, setMessage] = useState('');
  const change = (codes: readonly string[], said: string) => {
    void onChange(writeList({ name, codes }));
    setMessage(said);
  };
  const codes = list?.codes ?? [];
  return (
    <>
      <p className="govuk-hint">{words.hint}</p>
      <NameField name={name} onName={setName} onDone={() => list && change(list.codes, '')} />
      <LazyAreaFinder
        label={words.add}
        onPick={(area) => change(withCodes(codes, [area.gssCode]), words.added(area.name))}
      />
      <PasteField
        onPaste={(pasted) => {
          const { codes: found, unread } = codesIn(pasted);
          const said = found.length > 0 ? words.added(words.count(found.length)) : '';
          change(withCodes(codes, found), [said, unread > 0 ? words.unread(unread) : ''].join(' ').trim());
        }}
      />
      <p role="status">{message}</p>
      {list && (
        <OwnListMembers
          list={list}
          onRemove={(code) => change(without(list, code), '')}
          onRemoveAll={() => change([], words.removed)}
        />
      )}
    </>
  );
}

function NameField({
  name,
  onName,
  onDone,
}: {
  name: string;
  onName: (name: string) => void;
  onDone: () => void;
}) {
  const id = useId();
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {COMPARISON_WORDS.list.name}
      </label>
      <input
        id={id}
        className="govuk-input"
        type="text"
        maxLength={80}
        autoComplete="off"
        value={name}
        onChange={(event) => onName(event.target.value)}
        onBlur={onDone}
      />
    </div>
  );
}

function PasteField({ onPaste }: { onPaste: (text: string) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {COMPARISON_WORDS.list.paste}
      </label>
      <textarea
        id={id}
        className="govuk-input atlas-own-list__codes"
        rows={2}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        kind="secondary"
        onClick={() => {
          onPaste(text);
          setText('');
        }}
      >
        {COMPARISON_WORDS.list.pasteButton}
      </Button>
    </div>
  );
}

function withCodes(codes: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...codes, ...more])];
}

function without({ codes }: OwnList, gone: string): string[] {
  return codes.filter((code) => code !== gone);
}
