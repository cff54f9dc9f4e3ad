import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useSay } from '../../../language/language.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Form } from '../../../ui/form.js';
import { devicesKey, renameDevice, type Device } from './device-calls.js';
import { nameFault } from './name-fault.js';
import { deviceTexts } from './texts.js';

/** A button that gives a device another name. */
export function RenameDevice({ device }: { device: Device }) {
  const say = useSay(deviceTexts);
  const queries = useQueryClient();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {say('rename')}
      </Button>
      <Dialog title={say('renameTitle')} isOpen={isOpen} onClose={close}>
        <Form
          button={say('save')}
          check={(values) => ({ name: nameFault(values.name ?? '', say) })}
          onSend={async (values) => {
            await renameDevice(device.id, (values.name ?? '').trim());
            await queries.invalidateQueries({ queryKey: devicesKey });
            close();
          }}
        >
          <Field name="name" label={say('name')} defaultValue={device.name} autoComplete="off" />
        </Form>
      </Dialog>
    </>
  );
}
