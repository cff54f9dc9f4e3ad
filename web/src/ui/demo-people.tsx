import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useService, type Service } from '../api/me.js';
import { api } from '../api/client.js';
import { afterSignIn } from '../api/session.js';
import { useSay } from '../language/language.js';
import { Fault } from './fault.js';
import { uiTexts } from './texts.js';

type Person = NonNullable<Service['demo']>['people'][number];

const demoTexts = { runner: 'demoRunner', physio: 'demoPhysio', admin: 'demoAdmin' } as const;

/** The people of a demo, each to be signed in as with one click; nothing where the service is no demo. */
export function DemoPeople() {
  const say = useSay(uiTexts);
  const { data: service } = useService();
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: async ({ id }: Person) => {
      await api.POST('/api/v1/demo/sign-in', { body: { person: id } });
      await afterSignIn(queries);
    },
  });
  if (!service?.demo) return null;
  return (
    <Stack gap="sm">
      {service.demo.people.map((person) => (
        <Button
          key={person.id}
          variant="default"
          className="demo-person"
          loading={signIn.isPending && signIn.variables.id === person.id}
          onClick={() => signIn.mutate(person)}
        >
          <span>
            <strong>{say('signInAs', { name: person.name })}</strong>
            <Text component="span" display="block" size="sm" c="var(--soft)">
              {say(demoTexts[person.role])}
            </Text>
          </span>
        </Button>
      ))}
      <Fault error={signIn.error} />
    </Stack>
  );
}
