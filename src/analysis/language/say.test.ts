import { sayer } from './say.js';

const say = (language: 'en' | 'de') =>
  sayer(
    {
      en: {
        minutes: 'For {minutes, plural, one {a minute} other {# minutes}}.',
        plain: 'It’s <b>.',
        big: '{n, number}',
      },
      de: {
        minutes: '{minutes, plural, one {Eine Minute} other {# Minuten}} lang.',
        plain: 'Nur Text.',
        big: '{n, number}',
      },
    },
    language,
  );

describe('saying a text', () => {
  it('follows the plural of its language', () => {
    expect(say('en')('minutes', { minutes: 1 })).toBe('For a minute.');
    expect(say('en')('minutes', { minutes: 3 })).toBe('For 3 minutes.');
    expect(say('de')('minutes', { minutes: 1 })).toBe('Eine Minute lang.');
  });

  it('writes numbers as its language does', () => {
    expect(say('en')('big', { n: 1234.5 })).toBe('1,234.5');
    expect(say('de')('big', { n: 1234.5 })).toBe('1.234,5');
  });

  it('leaves a text without placeholders as it is, marks and all', () => {
    expect(say('en')('plain')).toBe('It’s <b>.');
  });

  it('refuses to leave a hole where a value is missing', () => {
    expect(() => say('en')('minutes')).toThrow(/minutes/);
  });
});
