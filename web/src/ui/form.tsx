import {
  Alert,
  Button,
  PasswordInput,
  type PasswordInputProps,
  Stack,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Problem } from '../api/problem.js';
import { noteRefusal } from '../api/queries.js';
import { useSay } from '../language/language.js';
import { uiTexts } from './texts.js';
import { useWordsOf } from './use-words-of.js';

/** What is wrong, by the name of the field; `form` for what concerns none of them. */
export type Faults = Readonly<Record<string, string | undefined>>;
export type FormValues = Readonly<Record<string, string>>;

const FaultsContext = createContext<{ faults: Faults; clear: (name: string) => void }>({
  faults: {},
  clear: () => undefined,
});

export interface FormProps {
  /** The word on the button. */
  readonly button: string;
  /** What is wrong before anything is sent. */
  readonly check?: (values: FormValues) => Faults;
  /** Sends the form. A rejection is shown, and everything typed stays. */
  readonly onSend: (values: FormValues) => Promise<void>;
  /** Which field a refusal belongs to, in our own words; undefined leaves it to the service's. */
  readonly explain?: (problem: Problem) => Faults | undefined;
  readonly children: ReactNode;
  /** What stands beside the button. */
  readonly beside?: ReactNode;
  readonly danger?: boolean;
}

/** A form whose fields keep what was typed, with each fault beside its field. Fields are found by their names. */
export function Form({ button, check, onSend, explain, children, beside, danger }: FormProps) {
  const [faults, setFaults] = useState<Faults>({});
  const [isSending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const explainAny = useExplained(explain);
  const queries = useQueryClient();

  function show(found: Faults): void {
    setFaults(found);
    const field = [...(form.current?.elements ?? [])].find(
      (element) => element instanceof HTMLInputElement && found[element.name],
    );
    if (field instanceof HTMLElement) field.focus();
  }

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    const values = valuesOf(event.currentTarget);
    const found = check?.(values) ?? {};
    if (Object.values(found).some(Boolean)) return show(found);
    setFaults({});
    setSending(true);
    try {
      await onSend(values);
    } catch (error) {
      show(explainAny(error));
      noteRefusal(queries, error);
    } finally {
      setSending(false);
    }
  }

  const clear = (name: string) => setFaults((before) => ({ ...before, [name]: undefined }));
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <FaultsContext value={{ faults, clear }}>
        <Stack gap="md">
          {children}
          {faults.form && (
            <Alert role="alert" variant="outline" color="accent">
              {faults.form}
            </Alert>
          )}
          <div className="form-end">
            <Button type="submit" loading={isSending} {...(danger && { color: 'accent' })}>
              {button}
            </Button>
            {beside}
          </div>
        </Stack>
      </FaultsContext>
    </form>
  );
}

/** Text of every field, files left out. */
function valuesOf(form: HTMLFormElement): FormValues {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string';
  });
  return Object.fromEntries(entries);
}

function useExplained(explain: FormProps['explain']): (error: unknown) => Faults {
  const wordsOf = useWordsOf();
  return (error) => {
    const isRefusal = error instanceof Problem && error.status !== 429;
    return (isRefusal && explain?.(error)) || { form: wordsOf(error as Error) };
  };
}

type FieldProps = TextInputProps & { readonly name: string };

/** What a field shows of its own fault, which goes once somebody types. */
export function useFault(name: string) {
  const { faults, clear } = use(FaultsContext);
  return { error: faults[name], onInput: () => faults[name] && clear(name) };
}

/** A line of text. */
export function Field({ name, ...props }: FieldProps) {
  return <TextInput size="md" name={name} {...useFault(name)} {...props} />;
}

/** A password, which can be shown; pasting and password managers are welcome. */
export function PasswordField({ name, ...props }: PasswordInputProps & { readonly name: string }) {
  const say = useSay(uiTexts);
  return (
    <PasswordInput
      size="md"
      name={name}
      visibilityToggleButtonProps={{ 'aria-label': say('showPassword'), tabIndex: 0 }}
      {...useFault(name)}
      {...props}
    />
  );
}
