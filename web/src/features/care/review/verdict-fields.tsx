import { NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { levelOf } from '../../../api/runs.js';
import type { ReviewContent } from './review-content.js';
import { reviewPanelTexts } from './texts.js';

const levels = ['none', 'possible', 'likely', 'unknown'] as const;

interface VerdictFieldsProps {
  readonly name: string;
  /** What the report says. */
  readonly level: string;
  readonly content: ReviewContent;
  readonly onChange: (content: ReviewContent) => void;
}

/** Whether the verdict of the report stands, or what is said in its place and why. */
export function VerdictFields({ name, level: said, content, onChange }: VerdictFieldsProps) {
  const say = useSay(reviewPanelTexts);
  const { overruled } = content;
  const level = levelOf(said);
  const set = (next: ReviewContent['overruled']) => onChange({ ...content, overruled: next });
  return (
    <Radio.Group
      value={overruled ? 'differs' : 'stands'}
      onChange={(value) =>
        set(value === 'differs' ? { level: level === 'none' ? 'possible' : 'none', reason: '' } : null)
      }
      label={say('verdict')}
      description={say('reportSays', { level: say(`level.${level}`) })}
      size="md"
    >
      <Radio value="stands" label={say('stands')} size="md" className="tap-radio" mt={4} />
      <Radio value="differs" label={say('differs')} size="md" className="tap-radio" />
      {overruled && (
        <Stack gap="xs" className="review-within">
          <NativeSelect
            size="md"
            label={say('insteadLevel')}
            value={overruled.level}
            onChange={({ currentTarget }) =>
              set({ ...overruled, level: levels.find((one) => one === currentTarget.value) ?? 'unknown' })
            }
            data={levels.map((value) => ({ value, label: say(`level.${value}`) }))}
          />
          <Textarea
            size="md"
            autosize
            minRows={2}
            maxLength={4_000}
            label={say('reason')}
            description={say('reasonHint', { name })}
            value={overruled.reason}
            onChange={({ currentTarget }) => set({ ...overruled, reason: currentTarget.value })}
          />
        </Stack>
      )}
    </Radio.Group>
  );
}
