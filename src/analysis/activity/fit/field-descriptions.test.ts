import type { ContextMessage } from './context.js';
import { fieldKey, readFieldDescriptions } from './field-descriptions.js';

const message = (fields: ContextMessage['fields'], byte = 100): ContextMessage => ({
  fields,
  timeMs: NaN,
  byte,
});

const power = {
  developer_data_index: 0,
  field_definition_number: 3,
  fit_base_type_id: 'uint16',
  field_name: 'Power',
  units: 'Watts',
};

const one = (fields: ContextMessage['fields']) => readFieldDescriptions([message(fields)])[0];

describe('readFieldDescriptions', () => {
  test('says of which app and number a field is, and what it measures', () => {
    expect(one(power)).toEqual({
      key: fieldKey(0, 3),
      name: 'Power',
      baseType: 0x84,
      scale: 1,
      offset: 0,
      meaning: { channel: 'powerW', factor: 1 },
      byte: 100,
    });
  });

  test('a type may be stated by its number, with or without the endian flag', () => {
    expect(one({ ...power, fit_base_type_id: 0x04 }).baseType).toBe(0x84);
    expect(one({ ...power, fit_base_type_id: 0x84 }).baseType).toBe(0x84);
  });

  test('scale and offset are kept; a scale of 0 is none', () => {
    expect(one({ ...power, scale: 10, offset: -5 })).toMatchObject({ scale: 10, offset: -5 });
    expect(one({ ...power, scale: 0 })).toMatchObject({ scale: 1 });
  });

  test('a field that measures nothing we use is known, without a meaning', () => {
    expect(one({ ...power, field_name: 'Form Power' }).meaning).toBeUndefined();
  });

  test('names are cleaned of what cannot be printed, and cut', () => {
    expect(one({ ...power, field_name: ' Po\u0007wer\u0000 ' }).name).toBe('Power');
    expect(one({ ...power, field_name: 'x'.repeat(500) }).name).toHaveLength(64);
    expect(one({ ...power, field_name: undefined }).name).toBe('');
  });

  test.each([
    ['without an app', { ...power, developer_data_index: undefined }],
    ['without a number', { ...power, field_definition_number: undefined }],
    ['without a type', { ...power, fit_base_type_id: undefined }],
    ['of an unknown type', { ...power, fit_base_type_id: 'uint128' }],
    ['of an unknown type number', { ...power, fit_base_type_id: 30 }],
  ])('a description %s is left out', (_, fields) => {
    expect(readFieldDescriptions([message(fields)])).toEqual([]);
  });

  test('stay in file order, each with its place', () => {
    const bytes = readFieldDescriptions([message(power, 7), message(power, 70)]).map(({ byte }) => byte);
    expect(bytes).toEqual([7, 70]);
  });

  test('keys tell apps and fields apart', () => {
    const keys = new Set([fieldKey(0, 0), fieldKey(0, 255), fieldKey(1, 0), fieldKey(255, 255)]);
    expect(keys.size).toBe(4);
  });
});
