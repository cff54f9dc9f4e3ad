import { sameSecret } from './same-secret.js';

test('only the very text is the secret', () => {
  expect(sameSecret('s3cret', 's3cret')).toBe(true);
  for (const other of ['', 's3cre', 's3cret ', 'S3CRET', null, undefined, 7, ['s3cret'], { length: 6 }]) {
    expect(sameSecret(other, 's3cret')).toBe(false);
  }
});

test('an empty secret is matched by nothing', () => {
  expect(sameSecret('', '')).toBe(false);
});
