import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../../api/problem.js';
import { useSay } from '../../../language/language.js';
import { Form } from '../../../ui/form.js';
import { LetterField, letterName } from '../letters/letter-field.js';
import { letterTexts } from '../letters/texts.js';
import { longestNote } from './longest-note.js';
import { useNoteDesk, type Note } from './note-calls.js';
import { noteTexts } from './texts.js';

/** Where a note is changed; what another window made of it meanwhile is shown before anything takes its place. */
export function NoteChange(props: { patientId: string; note: Note; onDone: () => void }) {
  const { patientId, note, onDone } = props;
  const say = useSay(noteTexts);
  const sayLetter = useSay(letterTexts);
  const { change } = useNoteDesk(patientId);
  const [text, setText] = useState(note.text);
  const [revision, setRevision] = useState(note.revision);
  const [conflict, setConflict] = useState<Note>();
  return (
    <Form
      button={say('changeButton')}
      beside={
        <Button variant="default" onClick={onDone}>
          {say('cancel')}
        </Button>
      }
      check={() => ({ [letterName]: text.trim() === '' ? sayLetter('empty') : undefined })}
      onSend={async () => {
        try {
          await change(note.id, text, revision);
          onDone();
        } catch (error) {
          const current = currentOf(error);
          if (!current) throw error;
          setConflict(current);
          setRevision(current.revision);
        }
      }}
    >
      <LetterField label={say('changeLabel')} longest={longestNote} value={text} onChange={setText} />
      {conflict && (
        <Alert role="alert" variant="outline" color="accent">
          <Text mb="xs">{say('conflict')}</Text>
          <Text fw={600}>{say('now')}</Text>
          <p className="letter-text letter-now">{conflict.text}</p>
        </Alert>
      )}
    </Form>
  );
}

function currentOf(error: unknown): Note | undefined {
  if (!(error instanceof Problem) || error.code !== 'note-changed') return undefined;
  return error.document.current as Note;
}
