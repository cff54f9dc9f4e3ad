import { byId, parsePage } from '../../../../test/builders/parsed-page.js';
import { markup } from './markup.js';
import { page } from './page.js';

const html = page('Run of <today> & "you"', markup`<section id="one"><p>Text</p></section>`, 'en');

describe('page', () => {
  it('says which language it is in, for voices and hyphens', () => {
    expect(page('Lauf', markup`<p>Text</p>`, 'de')).toContain('<html lang="de">');
  });

  it('is an HTML document in English that says how its bytes are to be read first', () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"\/>/);
  });

  it('sets the policy before anything that a policy governs', () => {
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });

  it('is well-formed XML too', () => {
    expect(() => parsePage(html)).not.toThrow();
  });

  it('escapes its title', () => {
    expect(parsePage(html).elements.find(({ name }) => name === 'title')?.text).toBe(
      'Run of <today> & "you"',
    );
  });

  it('holds the sections in its main part', () => {
    const main = parsePage(html).elements.find(({ name }) => name === 'main');
    expect(main?.children).toEqual([byId(parsePage(html), 'one')]);
  });

  it('lets nothing out: no base, no form, no referrer', () => {
    const policy = html.match(/Content-Security-Policy" content="([^"]*)"/)?.[1];
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html).toContain('<meta name="referrer" content="no-referrer"/>');
  });
});
