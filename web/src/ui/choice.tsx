interface ChoiceProps {
  /** Of the group. */
  readonly name: string;
  readonly value: string;
  readonly text: string;
  /** What it means. */
  readonly about: string;
  /** Chosen until somebody chooses another. */
  readonly isUsual?: boolean;
}

/** One of several things of which one is chosen, in a form. */
export function Choice({ name, value, text, about, isUsual }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name={name} value={value} defaultChecked={isUsual} />
      <span>
        {text} <small>{about}</small>
      </span>
    </label>
  );
}
