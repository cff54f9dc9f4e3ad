import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSay } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { useMoment } from '../../../ui/moment.js';
import { usePractice } from '../practice/practice-calls.js';
import { useNoteDesk, type Note } from './note-calls.js';
import { NoteChange } from './note-change.js';
import { noteTexts } from './texts.js';

/** A note; whoever wrote it changes it in its place. */
export function NoteEntry({ patientId, note }: { patientId: string; note: Note }) {
  const say = useSay(noteTexts);
  const moment = useMoment();
  const [isChanging, changing] = useDisclosure(false);
  const { author, createdAt, changedAt, text, isOwn } = note;
  const changed = changedAt === null ? [] : [say('changed', { date: moment(changedAt) })];
  return (
    <li>
      <Text fw={600}>{author}</Text>
      <Text size="sm" c="var(--soft)">
        {[moment(createdAt), ...changed].join(', ')}
      </Text>
      {isChanging ? (
        <NoteChange patientId={patientId} note={note} onDone={changing.close} />
      ) : (
        <p className="letter-text">{text}</p>
      )}
      {isOwn && !isChanging && (
        <div className="letter-actions">
          <Button variant="default" onClick={changing.open}>
            {say('change')}
          </Button>
          <Remove patientId={patientId} note={note} />
        </div>
      )}
    </li>
  );
}

/** An assistant deletes nothing. */
function Remove({ patientId, note }: { patientId: string; note: Note }) {
  const say = useSay(noteTexts);
  const { data: practice } = usePractice();
  const { remove } = useNoteDesk(patientId);
  if (!practice || practice.role === 'assistant') return null;
  return (
    <Confirm action={say('delete')} title={say('deleteTitle')} onConfirm={() => remove(note.id)}>
      {say('deleteText')}
    </Confirm>
  );
}
