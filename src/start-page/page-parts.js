// What the modules of the page share: the API and making elements.
import { text } from './text.js';

export const api = '/api/v1';
export const metresPerMile = 1609.344;

export const byId = (id) => document.getElementById(id);

/** The JSON that a URL answers with; throws an Error with a sentence for people and the `status`, if there is one. */
export async function getJson(url, options) {
  const response = await fetch(url, options).catch(() => undefined);
  // What is no JSON is not from us: a proxy's page.
  const body = response?.status === 204 ? null : await response?.json().catch(() => undefined);
  if (response?.ok && body !== undefined) return body;
  const error = new Error(body?.detail ?? body?.title ?? text('failed'));
  throw Object.assign(error, { status: response?.status });
}

/** Puts a value as JSON. */
export function putJson(url, value) {
  return getJson(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  });
}

export function element(tag, className, content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (content !== undefined) made.textContent = content;
  return made;
}

/** A label with its control after it. */
export function labelled(words, control) {
  const label = element('label', 'field', words);
  label.append(control);
  return label;
}

/** A choice; `options` are pairs of value and words. */
export function choice(name, options, chosen) {
  const select = element('select');
  select.name = name;
  for (const [value, words] of options) {
    const option = element('option', '', words);
    option.value = value;
    select.append(option);
  }
  select.value = chosen;
  return select;
}
