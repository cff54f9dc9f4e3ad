import { useQueryClient } from '@tanstack/react-query';
import { useSay } from '../../../language/language.js';
import { Field, Form } from '../../../ui/form.js';
import { addDevice, devicesKey, type NewDevice } from './device-calls.js';
import { nameFault } from './name-fault.js';
import { deviceTexts } from './texts.js';

/** What the device is called; that is all that it takes. */
export function DeviceForm({ onMade }: { onMade: (device: NewDevice) => void }) {
  const say = useSay(deviceTexts);
  const queries = useQueryClient();
  return (
    <div className="narrow">
      <Form
        button={say('add')}
        check={(values) => ({ name: nameFault(values.name ?? '', say) })}
        onSend={async (values) => {
          onMade(await addDevice((values.name ?? '').trim()));
          await queries.invalidateQueries({ queryKey: devicesKey });
        }}
      >
        <Field name="name" label={say('name')} placeholder={say('nameExample')} autoComplete="off" />
      </Form>
    </div>
  );
}
