import { useSay } from '../../../language/language.js';
import type { PainTime } from './diary-entry.js';
import { diaryTexts } from './texts.js';

const steps = Array.from({ length: 11 }, (_, pain) => pain);

interface PainScaleProps {
  readonly time: PainTime;
  readonly value: number | undefined;
  readonly onChange: (pain: number | undefined) => void;
}

/** Pain from 0 to 10, one tap each; radio buttons, so that arrow keys work. */
export function PainScale({ time, value, onChange }: PainScaleProps) {
  const say = useSay(diaryTexts);
  return (
    <fieldset className="pain">
      <legend>
        {say(time)}
        <span className="pain-value">{value === undefined ? say('notNoted') : `${value}/10`}</span>
      </legend>
      <div className="pain-steps">
        {steps.map((pain) => (
          <label key={pain} className="pain-step" data-chosen={value === pain}>
            <input
              type="radio"
              name={time}
              value={pain}
              checked={value === pain}
              onChange={() => onChange(pain)}
            />
            <span>{pain}</span>
          </label>
        ))}
      </div>
      {value !== undefined && (
        <button type="button" className="pain-unset" onClick={() => onChange(undefined)}>
          {say('unset')}
          <span className="pain-unseen">: {say(time)}</span>
        </button>
      )}
    </fieldset>
  );
}
