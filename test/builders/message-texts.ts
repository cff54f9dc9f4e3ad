import { IntlMessageFormat } from 'intl-messageformat';

/** As far as the tests look into a parsed message. */
interface Part {
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
  readonly type: number;
}
const literal = 0;

const parsed = (text: string) =>
  new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst() as readonly Part[];

/** The names of the placeholders of an ICU message, sorted. */
export function placeholders(text: string): string[] {
  return namesIn(parsed(text));
}

function namesIn(parts: readonly Part[]): string[] {
  const names = parts.flatMap(({ type, value = '', options = {} }) => [
    ...(type === literal || value === '' ? [] : [value]),
    ...Object.values(options).flatMap((option) => namesIn(option.value)),
  ]);
  return [...new Set(names)].sort();
}

/** The message as a reader meets it, the nth choice taken everywhere. */
function variant(parts: readonly Part[], choice: number): string {
  return parts
    .map(({ type, value = '', options }) => {
      if (options === undefined) return type === literal ? value : '9';
      const choices = Object.values(options);
      return variant(choices[choice % choices.length]?.value ?? [], choice);
    })
    .join('');
}

const mostChoices = 6;
/** An ICU message as readers meet it, with each of its choices taken. */
export const variants = (text: string) =>
  Array.from({ length: mostChoices }, (_, choice) => variant(parsed(text), choice));
