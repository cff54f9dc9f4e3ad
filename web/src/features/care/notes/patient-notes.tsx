import { Stack, Text } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { Form } from '../../../ui/form.js';
import { Failed, Loading } from '../../../ui/states.js';
import { useDraft } from '../letters/drafts.js';
import { LetterField, letterName } from '../letters/letter-field.js';
import { LetterList } from '../letters/letter-list.js';
import '../letters/letters.css';
import { letterTexts } from '../letters/texts.js';
import { PatientGone } from '../patients/patient-gone.js';
import { isOver, type Patient } from '../patients/patient-queries.js';
import { longestNote } from './longest-note.js';
import { useNoteDesk, useNotes } from './note-calls.js';
import { NoteEntry } from './note-entry.js';
import { noteTexts } from './texts.js';

/** What the practice noted about a patient, and where more is written. */
export function PatientNotes({ patient }: { patient: Patient }) {
  const say = useSay(noteTexts);
  const { id, name } = patient;
  const query = useNotes(id);
  const { data, error, refetch } = query;
  if (isOver(error)) return <PatientGone />;
  const notes = data?.pages.flatMap((page) => page.notes);
  return (
    <Stack gap="lg">
      <Text size="sm" c="var(--soft)" className="letter-form">
        {say('about', { name })}
      </Text>
      <NewNote patient={patient} />
      {!notes && (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={4} />)}
      {notes?.length === 0 && <Text>{say('none')}</Text>}
      {notes && notes.length > 0 && (
        <LetterList query={query}>
          {notes.map((note) => (
            <NoteEntry key={note.id} patientId={id} note={note} />
          ))}
        </LetterList>
      )}
    </Stack>
  );
}

function NewNote({ patient: { id } }: { patient: Patient }) {
  const say = useSay(noteTexts);
  const sayLetter = useSay(letterTexts);
  const { write } = useNoteDesk(id);
  const [text, setText] = useDraft(`note about ${id}`);
  return (
    <div className="letter-form">
      <Form
        button={say('save')}
        check={() => ({ [letterName]: text.trim() === '' ? sayLetter('empty') : undefined })}
        onSend={async () => {
          await write(text);
          setText('');
        }}
      >
        <LetterField label={say('write')} longest={longestNote} value={text} onChange={setText} />
      </Form>
    </div>
  );
}
