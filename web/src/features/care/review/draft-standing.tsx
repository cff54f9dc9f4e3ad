import { Alert, Button, Text } from '@mantine/core';
import { useSay, useSpeech } from '../../../language/language.js';
import { useWordsOf } from '../../../ui/use-words-of.js';
import type { KeptDraft } from './draft-keeper.js';
import type { ContentFault } from './review-content.js';
import { reviewPanelTexts } from './texts.js';

interface DraftStandingProps {
  readonly kept: KeptDraft;
  readonly fault: ContentFault | undefined;
  readonly onSave: () => void;
}

/** Whether what is written is kept, since when and by whom; what keeps it from being kept, and the way on. */
export function DraftStanding({ kept, fault, onSave }: DraftStandingProps) {
  const say = useSay(reviewPanelTexts);
  const wordsOf = useWordsOf();
  const savedWords = useSavedWords();
  const { standing, draft, error } = kept;
  if (standing === 'failed' && error && !fault) {
    return (
      <Alert role="alert" variant="outline" color="accent" title={say('notSaved')}>
        <Text mb="xs">{wordsOf(error)}</Text>
        <Button variant="default" onClick={onSave}>
          {say('saveAgain')}
        </Button>
      </Alert>
    );
  }
  const words = fault
    ? say(fault)
    : standing === 'saved'
      ? draft
        ? savedWords(draft)
        : say('nothingYet')
      : say(standing === 'saving' ? 'saving' : 'unsaved');
  return (
    <Text size="sm" role="status" fw={fault ? 600 : undefined} c={fault ? undefined : 'var(--soft)'}>
      {words}
    </Text>
  );
}

function useSavedWords(): (draft: NonNullable<KeptDraft['draft']>) => string {
  const say = useSay(reviewPanelTexts);
  const clock = useClockOfDay();
  return ({ editedAt, editedBy: name }) => {
    const time = clock(editedAt);
    return name === null ? say('saved', { time }) : say('savedBy', { time, name });
  };
}

/** Returns how a moment is told: today by its time alone, else with its day. */
export function useClockOfDay(): (iso: string) => string {
  const { format } = useSpeech();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (iso) => {
    const at = new Date(iso);
    if (at.toDateString() !== new Date().toDateString()) return format.date(iso, zone);
    return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  };
}
