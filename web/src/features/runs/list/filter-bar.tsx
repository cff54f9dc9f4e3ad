import { Button, Checkbox, Fieldset, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../../language/language.js';
import { choices, conditionsOf, everyRun, isEveryRun, type Choice, type RunFilter } from './run-filter.js';
import { listTexts } from './texts.js';

const typingMs = 300;

interface FilterProps {
  readonly filter: RunFilter;
  readonly onChange: (filter: RunFilter) => void;
}

/** The search and, behind a button, everything else that runs are chosen by. */
export function FilterBar({ filter, onChange }: FilterProps) {
  const say = useSay(listTexts);
  const [isOpen, { toggle }] = useDisclosure(conditionsOf(filter) > 0);
  const [words, setWords] = useWords(filter.q, (q) => onChange({ ...filter, q }));
  const count = conditionsOf(filter);
  return (
    <div role="search" className="filter-bar">
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          size="md"
          type="search"
          aria-label={say('search')}
          placeholder={say('searchHint')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={words}
          maxLength={100}
          onChange={({ currentTarget: { value } }) => setWords(value)}
        />
        <Button
          variant="default"
          size="md"
          aria-expanded={isOpen}
          leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
          onClick={toggle}
        >
          {count > 0 ? say('filterCount', { count }) : say('filter')}
        </Button>
      </Group>
      {isOpen && <Conditions filter={filter} onChange={onChange} />}
      {!isEveryRun(filter) && (
        <Button variant="subtle" size="md" onClick={() => onChange(everyRun)}>
          {say('clearFilter')}
        </Button>
      )}
    </div>
  );
}

/**
 * The words in the box: those that are typed, and searched for when the typing pauses, until the list is searched for
 * others from elsewhere.
 */
function useWords(q: string, onSearch: (q: string) => void): [words: string, type: (words: string) => void] {
  const [words, setWords] = useState(q);
  const searched = useRef(q);
  const search = useDebouncedCallback((text: string) => {
    searched.current = text.trim();
    onSearch(text);
  }, typingMs);
  useEffect(() => {
    if (q === searched.current) return;
    searched.current = q;
    search.cancel();
    setWords(q);
  }, [q, search]);
  const type = (text: string) => {
    setWords(text);
    search(text);
  };
  return [words, type];
}

function Conditions({ filter, onChange }: FilterProps) {
  const say = useSay(listTexts);
  return (
    <div className="conditions">
      <Group gap="sm" grow>
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            size="md"
            label={say(end)}
            value={filter[end]}
            onChange={({ currentTarget: { value } }) => onChange({ ...filter, [end]: value })}
          />
        ))}
      </Group>
      {(Object.keys(choices) as Choice[]).map((name) => (
        <Chosen key={name} name={name} filter={filter} onChange={onChange} />
      ))}
    </div>
  );
}

function Chosen({ name, filter, onChange }: FilterProps & { readonly name: Choice }) {
  const say = useSay(listTexts);
  return (
    <Fieldset legend={say(name)} variant="unstyled">
      <Checkbox.Group
        value={[...filter[name]]}
        onChange={(chosen) => onChange({ ...filter, [name]: chosen })}
      >
        <Group gap="0 md">
          {choices[name].map((choice) => (
            <Checkbox
              key={choice}
              className="tap-check"
              value={choice}
              label={say(`${name}.${choice}` as keyof typeof listTexts.en)}
            />
          ))}
        </Group>
      </Checkbox.Group>
    </Fieldset>
  );
}
