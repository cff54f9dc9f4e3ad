import { chooseReportType, chooseType, reportTypes } from './report-type.js';

it.each([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  ['text/plain', 'text/plain'],
  ['text/*', 'text/html'],
  ['application/json;q=0.2, text/plain;q=0.7', 'text/plain'],
  ['text/html;q=0, */*', 'application/json'],
  ['image/png', undefined],
  ['application/pdf', undefined],
  ['', undefined],
])('a client that accepts %j gets %s', (accept, type) => {
  expect(chooseReportType(accept)).toBe(type);
});

it.each([
  ['application/pdf', 'application/pdf'],
  ['application/pdf;q=0.5, text/html', 'text/html'],
  ['*/*', 'application/json'],
  ['application/fhir+json', undefined],
])('a client that accepts %j gets a report as %s', (accept, type) => {
  expect(chooseType(accept, reportTypes)).toBe(type);
});
