import { Input, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { api, bodyOf, type Body } from '../../../api/client.js';
import { useSay } from '../../../language/language.js';
import { Field, Form, useFault } from '../../../ui/form.js';
import { tokensKey } from './token-list.js';
import { tokenTexts } from './texts.js';

type Scope = Body<'TokenInput'>['scopes'][number];

const scopes: readonly Scope[] = [
  'runs:read',
  'runs:write',
  'diary:read',
  'diary:write',
  'profile:read',
  'profile:write',
];
const choicesDays = [7, 30, 90, 366];
const usualDays = 90;
const longestName = 100;

/** What a token is for, what it may do, and for how long. */
export function TokenForm({ onMade }: { onMade: (token: Body<'NewToken'>) => void }) {
  const say = useSay(tokenTexts);
  const queries = useQueryClient();
  return (
    <div className="narrow">
      <Form
        button={say('button')}
        check={(values) => ({
          name: nameFault(values.name ?? '', say),
          scopes: scopes.some((scope) => scope in values) ? undefined : say('scopesMissing'),
        })}
        onSend={async (values) => {
          const input = {
            name: (values.name ?? '').trim(),
            scopes: scopes.filter((scope) => scope in values),
            expiresInDays: Number(values.days),
          };
          onMade(await bodyOf(api.POST('/api/v1/tokens', { body: input })));
          await queries.invalidateQueries({ queryKey: tokensKey });
        }}
      >
        <Field name="name" label={say('name')} placeholder={say('nameExample')} autoComplete="off" />
        <Scopes />
        <NativeSelect
          size="md"
          name="days"
          label={say('expiry')}
          defaultValue={String(usualDays)}
          data={choicesDays.map((days) => ({ value: String(days), label: say('days', { days }) }))}
        />
      </Form>
    </div>
  );
}

function nameFault(name: string, say: ReturnType<typeof useSay<keyof typeof tokenTexts.en>>) {
  if (!name.trim()) return say('nameMissing');
  return [...name.trim()].length > longestName ? say('nameTooLong') : undefined;
}

function Scopes() {
  const say = useSay(tokenTexts);
  const { error, onInput } = useFault('scopes');
  const id = useId();
  return (
    <fieldset className="choices" aria-describedby={error && id} onInput={onInput}>
      <legend>{say('scopes')}</legend>
      {scopes.map((scope) => (
        <label key={scope} className="choice">
          <input type="checkbox" name={scope} />
          <span>
            {say(scope)} <small>{scope}</small>
          </span>
        </label>
      ))}
      {error && (
        <Input.Error id={id} size="md">
          {error}
        </Input.Error>
      )}
    </fieldset>
  );
}
