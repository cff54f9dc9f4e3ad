import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleHalf2,
  IconClock,
  IconCopy,
  IconMinus,
  IconPlayerStop,
  IconRun,
  IconSend,
  IconTrash,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { Outcome, Progress } from './upload-item.js';

const ends: Readonly<Record<Outcome['kind'], Icon>> = {
  analysed: IconCircleCheck,
  partlyRead: IconCircleHalf2,
  duplicate: IconCopy,
  noRun: IconX,
  refused: IconAlertTriangle,
  leftOut: IconMinus,
  notSent: IconAlertTriangle,
  stopped: IconPlayerStop,
  deleted: IconTrash,
};
const steps = { waiting: IconClock, sending: IconSend, analysing: IconRun } as const;

/** What became of a file as a shape; words stand beside it. */
export function OutcomeMark({ progress }: { progress: Progress }) {
  const isEnded = progress.step === 'ended';
  const Mark = isEnded ? ends[progress.outcome.kind] : steps[progress.step];
  const needsCare = isEnded && ['refused', 'notSent'].includes(progress.outcome.kind);
  return (
    <Mark
      size={18}
      stroke={1.7}
      aria-hidden
      color={needsCare ? 'var(--accent)' : 'var(--soft)'}
      className="no-shrink"
    />
  );
}
