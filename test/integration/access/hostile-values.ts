import { resolved, type Schema } from './api-routes.js';

/** A body as it is sent, and what is wrong with it. */
export interface HostileBody {
  readonly what: string;
  readonly text: string;
}

const deep = '['.repeat(20_000) + ']'.repeat(20_000);

/** Values as JSON text, since some of them exist only there. */
const values: Readonly<Record<string, string>> = {
  null: 'null',
  true: 'true',
  'a negative number': '-1',
  'a fraction': '0.5',
  'a number beyond all': '1e400',
  'a number beyond 64 bits': '123456789012345678901234567890',
  'an empty text': '""',
  'a text': '"x"',
  'a text with a NUL': '"\\u0000"',
  'half a character': '"\\ud800"',
  'a text of 100 kB': `"${'x'.repeat(100_000)}"`,
  'a text of 1 MB': `"${'x'.repeat(1_000_000)}"`,
  'an empty list': '[]',
  'a list of everything': '[null, 1, "x", [], {}]',
  'a list of 20,000 numbers': `[${'1,'.repeat(19_999)}1]`,
  'lists in lists': deep,
  'an empty object': '{}',
  'an object with a prototype':
    '{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}}',
  'a query of a database': `{"$gt": ""}`,
};

const wholeBodies: Readonly<Record<string, string>> = {
  nothing: '',
  'no JSON': '{"a": ',
  'a byte order mark': '\uFEFF{}',
  ...values,
};

/** As pairs: in an object, the first of them would be its prototype. */
const unknownProperties = [
  ['__proto__', '{"role": "admin"}'],
  ['constructor', '{"prototype": {"role": "admin"}}'],
  ['toString', '1'],
  ['', '1'],
] as const;

/** Bodies of a wrong kind, and the valid one with each property, at any depth, replaced by each value or doubled by others. */
export function hostileBodies(schema: Schema, valid: object): HostileBody[] {
  const wholes = Object.entries(wholeBodies).map(([what, text]) => ({ what: `the body: ${what}`, text }));
  return [
    ...wholes,
    ...withUnknown(valid),
    ...placesOf(schema).flatMap((place) =>
      Object.entries(values).map(([what, text]) => ({
        what: `${place.join('.')}: ${what}`,
        text: replaced(valid, place, text),
      })),
    ),
  ];
}

function withUnknown(valid: object): HostileBody[] {
  const inside = JSON.stringify(valid).slice(1, -1);
  return unknownProperties.map(([name, text]) => ({
    what: `a property "${name}"`,
    text: `{${inside}${inside ? ',' : ''}${JSON.stringify(name)}:${text}}`,
  }));
}

/** A property, or `0` for what a list holds. */
type Place = readonly string[];

function placesOf(schema: Schema, place: Place = []): Place[] {
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = resolved(schema);
  return [
    ...(place.length > 0 ? [place] : []),
    ...Object.entries(properties).flatMap(([name, inner]) => placesOf(inner, [...place, name])),
    ...(items ? placesOf(items, [...place, '0']) : []),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((inner) =>
      placesOf(inner, place).filter((one) => one !== place),
    ),
  ];
}

const mark = '\u2713 here';

/** The body as text with the value at the place, which is made where the valid body leaves it out. */
function replaced(valid: object, place: Place, value: string): string {
  const body = structuredClone(valid) as Record<string, unknown>;
  let inner = body;
  for (const [depth, name] of place.slice(0, -1).entries()) {
    const isThere = typeof inner[name] === 'object' && inner[name] !== null;
    if (!isThere) inner[name] = place[depth + 1] === '0' ? [] : {};
    inner = inner[name] as Record<string, unknown>;
  }
  inner[place[place.length - 1]] = mark;
  return JSON.stringify(body).replace(JSON.stringify(mark), () => value);
}

/** What may stand in an address where something else is expected, as it is written there. */
export const hostileParameters: Readonly<Record<string, string>> = {
  nothing: '',
  'a negative number': '-1',
  'a number beyond all': '1e400',
  'no number': 'NaN',
  'a NUL': '%00',
  'half a character': '%ED%A0%80',
  'no UTF-8': '%FF%FE',
  'a quote': `%27%20or%201%3D1%20--`,
  'a property of every object': '__proto__,constructor,toString',
  'a path': '..%2F..%2Fetc%2Fpasswd',
  'a text of 10 kB': 'x'.repeat(10_000),
};
