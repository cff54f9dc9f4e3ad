import { Button, Group } from '@mantine/core';
import { useSay } from '../../../../language/language.js';
import { reportTexts } from '../texts.js';
import type { CorrectionPart } from './correction-part.js';

/** Whether the cadence in the file counts one foot or both: half or double is the commonest error of all. */
export function CadenceCorrection({ current, report, isBusy, correct }: CorrectionPart) {
  const say = useSay(reportTexts);
  const counted = current.cadenceCounted ?? report?.run.cadenceScale?.counted;
  if (report && !counted) return null;
  const other = counted === 'oneFoot' ? 'bothFeet' : 'oneFoot';
  const choices: readonly ('oneFoot' | 'bothFeet')[] = counted ? [other] : ['oneFoot', 'bothFeet'];
  return (
    <div>
      <p>
        <b>{say('cadence')}</b> {counted && say(counted === 'oneFoot' ? 'countsOne' : 'countsBoth')}
      </p>
      <Group gap="sm">
        {choices.map((choice) => (
          <Button
            key={choice}
            className="wraps"
            variant="default"
            size="md"
            disabled={isBusy}
            onClick={() => correct({ cadenceCounted: choice })}
          >
            {say(choice === 'oneFoot' ? 'itCountsOne' : 'itCountsBoth')}
          </Button>
        ))}
        <TakenBack
          isThere={current.cadenceCounted !== undefined}
          isBusy={isBusy}
          onClick={() => correct({ cadenceCounted: undefined })}
        />
      </Group>
    </div>
  );
}

/** Takes one correction back: the file counts again. */
export function TakenBack({
  isThere,
  isBusy,
  onClick,
}: {
  isThere: boolean;
  isBusy: boolean;
  onClick: () => void;
}) {
  const say = useSay(reportTexts);
  if (!isThere) return null;
  return (
    <Button variant="subtle" size="md" disabled={isBusy} onClick={onClick}>
      {say('asInFile')}
    </Button>
  );
}
