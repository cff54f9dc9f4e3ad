import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconDownload, IconMinus, IconPlayerPlay, IconPlayerStop, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { metronomeWav } from '../../../../../../src/analysis/advice/metronome.js';
import { workoutFit } from '../../../../../../src/analysis/advice/workout/encode-workout.js';
import { useSay, useSpeech } from '../../../../language/language.js';
import { saveFile } from '../../../../ui/save-file.js';
import { useFollowing } from '../../../../ui/use-following.js';
import { reportTexts } from '../texts.js';
import { turnAt } from './beats.js';
import { ClickPlayer } from './click-player.js';

const limits = { min: 100, max: 240 } as const;

/** The sound of a cadence to practise with, in the page or to take along; all of it is made here. */
export function Metronome({ targetSpm }: { targetSpm: number }) {
  const say = useSay(reportTexts);
  const { language } = useSpeech();
  const [spm, setSpm] = useFollowing(Math.round(targetSpm));
  const { isPlaying, leftText, toggle } = usePlayer(spm);
  const change = (by: number) => setSpm(Math.min(limits.max, Math.max(limits.min, spm + by)));
  const saveSound = () => saveFile(`metronome-${spm}.wav`, 'audio/wav', metronomeWav(spm));
  const saveWorkout = () => {
    const bytes = workoutFit({ spm, language, createdMs: Date.now() });
    saveFile(`stridecheck-${spm}.fit`, 'application/vnd.ant.fit', bytes);
  };
  return (
    <section className="card screen-only" id="metronome" aria-label={say('metronome')}>
      <h3>{say('metronome')}</h3>
      <Group gap="sm" mb="xs">
        <ActionIcon size={44} variant="default" aria-label={say('fewer')} onClick={() => change(-1)}>
          <IconMinus size={18} />
        </ActionIcon>
        <Text component="output" fw={650} className="metronome-spm">
          {say('stepsAMinute', { spm })}
        </Text>
        <ActionIcon size={44} variant="default" aria-label={say('more')} onClick={() => change(1)}>
          <IconPlus size={18} />
        </ActionIcon>
        <Button
          size="md"
          onClick={toggle}
          leftSection={isPlaying ? <IconPlayerStop size={18} /> : <IconPlayerPlay size={18} />}
        >
          {isPlaying ? say('stop') : say('play')}
        </Button>
        <Text size="sm" c="var(--soft)" role="timer">
          {leftText}
        </Text>
      </Group>
      <p className="soft small">{say('metronomeText')}</p>
      <Group gap="sm">
        <Button size="md" variant="default" leftSection={<IconDownload size={18} />} onClick={saveSound}>
          {say('soundFile')}
        </Button>
        <Button size="md" variant="default" leftSection={<IconDownload size={18} />} onClick={saveWorkout}>
          {say('workoutFile')}
        </Button>
      </Group>
    </section>
  );
}

function usePlayer(spm: number) {
  const say = useSay(reportTexts);
  const { format } = useSpeech();
  const player = useRef<ClickPlayer>(undefined);
  const [timeS, setTimeS] = useState<number>();
  const isPlaying = timeS !== undefined;
  useEffect(() => {
    if (player.current) player.current.spm = spm;
  }, [spm]);
  useEffect(() => () => player.current?.stop(), []);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => setTimeS(player.current?.timeS), 500);
    return () => clearInterval(timer);
  }, [isPlaying]);
  const toggle = () => {
    player.current?.stop();
    player.current = isPlaying ? undefined : new ClickPlayer(spm);
    setTimeS(isPlaying ? undefined : 0);
  };
  if (timeS === undefined) return { isPlaying, leftText: '', toggle };
  const { isOn, leftS } = turnAt(timeS);
  return {
    isPlaying,
    leftText: say(isOn ? 'clicksLeft' : 'pauseLeft', { left: format.clock(leftS) }),
    toggle,
  };
}
