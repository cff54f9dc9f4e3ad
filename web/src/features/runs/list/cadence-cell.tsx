import { Text } from '@mantine/core';
import { thresholds } from '../../../../../src/analysis/gait/thresholds.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { signedPercent } from '../../../ui/signed-percent.js';
import { listTexts } from './texts.js';

/** The bar shows so much either side of what is expected; beyond, it ends at the edge. */
const shownShare = 0.15;
/** As in the report: from so much fewer steps on, it may be the pattern. */
const bandShare = 1 - thresholds.levelRatio.possible;
const width = 100;

/** A run's cadence against what is expected at its pace: a number, words, and a small bar about the expected middle. */
export function CadenceCell({
  cadenceSpm,
  expectedSpm,
}: {
  cadenceSpm: number | null;
  expectedSpm: number | null;
}) {
  const say = useSay(listTexts);
  const { format } = useSpeech();
  if (cadenceSpm === null) return <Text size="sm">–</Text>;
  const share = expectedSpm === null ? null : cadenceSpm / expectedSpm - 1;
  const expected = expectedSpm === null ? '' : format.number(expectedSpm, 0);
  return (
    <div className="cadence-cell">
      <Text size="sm" component="span">
        <b>{format.number(cadenceSpm, 0)}</b> <span className="cadence-unit">{say('cadenceUnit')}, </span>
        <span className="soft-text">
          {share !== null &&
            (Math.round(100 * share) === 0
              ? say('asExpected', { expected })
              : say('expected', { percent: signedPercent(share, format), expected }))}
        </span>
      </Text>
      {share !== null && <AgainstExpected share={share} />}
    </div>
  );
}

function AgainstExpected({ share }: { share: number }) {
  const x = (value: number) => (width / 2) * (1 + Math.max(-1, Math.min(1, value / shownShare)));
  const isFewer = share <= -bandShare;
  return (
    <svg className="against-bar" viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" aria-hidden>
      <rect className="track" x={0} y={4} width={width} height={4} />
      <rect
        className="against-band"
        x={x(-bandShare)}
        y={2}
        width={x(bandShare) - x(-bandShare)}
        height={8}
      />
      <rect
        className={isFewer ? 'filled flagged' : 'filled'}
        x={Math.min(x(0), x(share))}
        y={4}
        width={Math.max(1.5, Math.abs(x(share) - x(0)))}
        height={4}
      />
      <rect className="against-middle" x={width / 2 - 0.6} y={0} width={1.2} height={12} />
    </svg>
  );
}
