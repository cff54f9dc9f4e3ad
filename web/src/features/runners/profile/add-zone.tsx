import { Button, Fieldset, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useSay, useSpeech } from '../../../language/language.js';
import { Failed, Loading } from '../../../ui/states.js';
import { uiTexts } from '../../../ui/texts.js';
import { useWordsOf } from '../../../ui/use-words-of.js';
import type { ZonePlace } from './privacy-draft.js';
import { profileTexts } from './texts.js';
import { startOf, useRecentRuns } from './use-routes.js';

const longestWaitMs = 20_000;

/** A new zone: by coordinates, where the device is, or where a run began. */
export function AddZone({ onAdd }: { onAdd: (place?: ZonePlace) => void }) {
  const say = useSay(profileTexts);
  const [isPicking, picker] = useDisclosure(false);
  const [state, setState] = useState<'idle' | 'locating' | 'denied' | 'needsHttps'>('idle');
  const addHere = () => {
    if (!window.isSecureContext) return setState('needsHttps');
    setState('locating');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        setState('idle');
        onAdd({ latitudeDeg: latitude, longitudeDeg: longitude });
      },
      () => setState('denied'),
      { enableHighAccuracy: true, timeout: longestWaitMs },
    );
  };
  return (
    <Fieldset legend={say('add')} variant="unstyled">
      <Group gap="xs">
        <Button variant="default" size="md" loading={state === 'locating'} onClick={addHere}>
          {say('addHere')}
        </Button>
        <Button variant="default" size="md" onClick={picker.open}>
          {say('addFromRun')}
        </Button>
        <Button variant="default" size="md" onClick={() => onAdd()}>
          {say('addByCoordinates')}
        </Button>
      </Group>
      <Text size="sm" role="status" mt={4}>
        {state !== 'idle' && say(`location.${state}`)}
      </Text>
      <RunStarts
        isOpen={isPicking}
        onClose={picker.close}
        onPick={(place) => {
          picker.close();
          onAdd(place);
        }}
      />
    </Fieldset>
  );
}

interface RunStartsProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onPick: (place: ZonePlace) => void;
}

function RunStarts({ isOpen, onClose, onPick }: RunStartsProps) {
  const say = useSay(profileTexts);
  const sayUi = useSay(uiTexts);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={say('pickRun')}
      closeButtonProps={{ size: 44, 'aria-label': sayUi('close') }}
    >
      <Starts onPick={onPick} />
    </Modal>
  );
}

function Starts({ onPick }: Pick<RunStartsProps, 'onPick'>) {
  const say = useSay(profileTexts);
  const { format } = useSpeech();
  const wordsOf = useWordsOf();
  const { data, error } = useRecentRuns();
  const [problem, setProblem] = useState<string>();
  const pick = async (id: string) => {
    try {
      const place = await startOf(id);
      if (place) onPick(place);
      else setProblem(say('noPosition'));
    } catch (fault) {
      setProblem(wordsOf(fault as Error));
    }
  };
  return (
    <Stack gap="xs">
      {problem && <Text role="alert">{problem}</Text>}
      {error && <Failed error={error} />}
      {!data && !error && <Loading />}
      {data?.runs.length === 0 && <Text>{say('noRuns')}</Text>}
      {data?.runs.map(({ id, startTime, receivedAt, timeZone, distanceM }) => (
        <Button key={id} variant="default" size="md" justify="flex-start" onClick={() => void pick(id)}>
          {format.date(startTime ?? receivedAt, timeZone)}
          {distanceM !== null && ` · ${format.distance(distanceM)}`}
        </Button>
      ))}
    </Stack>
  );
}
