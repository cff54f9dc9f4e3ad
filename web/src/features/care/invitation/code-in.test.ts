import { codeIn } from './code-in.js';

it.each([
  ['ABCD-1234', 'ABCD-1234'],
  ['  ABCD-1234\n', 'ABCD-1234'],
  ['https://run.example/care/invitation#token=a_b-c%2B', 'a_b-c+'],
  ['token=abc', 'abc'],
  ['https://run.example/care/invitation', 'https://run.example/care/invitation'],
  ['   ', ''],
])('of %j the code is %j', (text, code) => {
  expect(codeIn(text)).toBe(code);
});
