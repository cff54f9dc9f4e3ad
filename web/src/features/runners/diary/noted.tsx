import { Text } from '@mantine/core';
import { useSay, useSpeech } from '../../../language/language.js';
import './diary.css';
import { painTimes, saysNoPain, type DiaryEntry } from './diary-entry.js';
import { diaryTexts } from './texts.js';

/** An entry of the diary with the start of its run. */
export type Listed = DiaryEntry & { readonly startTime: string | null; readonly timeZone: string | null };

/** What was noted of a run, in words, under when it began. */
export function Noted({ entry }: { entry: Listed }) {
  const say = useSay(diaryTexts);
  const { format } = useSpeech();
  const { startTime, timeZone } = entry;
  return (
    <>
      <h2>{startTime ? say('runOf', { date: format.date(startTime, timeZone) }) : say('unknownDate')}</h2>
      <NotedWords entry={entry} />
    </>
  );
}

/** What was noted of a run, in words: how much pain, where, which signs. */
export function NotedWords({ entry }: { entry: DiaryEntry }) {
  const say = useSay(diaryTexts);
  const { safety, places, signs } = entry;
  const pains = painTimes.flatMap((time) => {
    const pain = entry[time];
    return pain === undefined ? [] : say('painOf', { when: say(time), pain });
  });
  const where = [
    ...places.map((place) => say(`place.${place}`)),
    ...signs.map((sign) => say(`sign.${sign}`)),
  ];
  return (
    <>
      {saysNoPain(entry) ? (
        <Text>{say('noPain')}</Text>
      ) : (
        <>
          <Text className="numbers">{pains.join(' · ')}</Text>
          <Text>{where.join(', ')}</Text>
        </>
      )}
      {safety.because.slice(1).map((sentence) => (
        <Text key={sentence} fw={600} mt={4}>
          {sentence}
        </Text>
      ))}
    </>
  );
}
