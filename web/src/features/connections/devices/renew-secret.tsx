import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useSay } from '../../../language/language.js';
import { Choice } from '../../../ui/choice.js';
import { Dialog } from '../../../ui/dialog.js';
import { Form } from '../../../ui/form.js';
import { devicesKey, renewSecret, type Device, type NewDevice } from './device-calls.js';
import { deviceTexts } from './texts.js';

/** A button that gives a device a new secret: the old one goes on for a day, or ends now. */
export function RenewSecret({ device, onMade }: { device: Device; onMade: (made: NewDevice) => void }) {
  const say = useSay(deviceTexts);
  const queries = useQueryClient();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {say('renew')}
      </Button>
      <Dialog title={say('renewTitle')} isOpen={isOpen} onClose={close}>
        <Form
          button={say('renew')}
          onSend={async (values) => {
            const made = await renewSecret(device.id, values.old === 'end');
            await queries.invalidateQueries({ queryKey: devicesKey });
            close();
            onMade(made);
          }}
        >
          <Text>{say('renewText')}</Text>
          <fieldset className="choices">
            <legend>{say('oldSecret')}</legend>
            <Choice name="old" value="keep" text={say('keepOld')} about={say('keepOldAbout')} isUsual />
            <Choice name="old" value="end" text={say('endOld')} about={say('endOldAbout')} />
          </fieldset>
        </Form>
      </Dialog>
    </>
  );
}
