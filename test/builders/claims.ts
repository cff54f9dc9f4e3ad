import type { Language } from '../../src/analysis/language/language.js';

/** What no text may claim; a sentence that denies it may name it. */
export const claims: Readonly<Record<Language, Readonly<Record<string, RegExp>>>> = {
  en: {
    'injury risk': /injur/i,
    diagnosis: /diagnos/i,
    treatment: /treat(?:s|ed|ment|ing)?\b/i,
    'what is abnormal': /abnormal|wrong with you|faulty|\bbad\b/i,
    'a cure': /\bcur(?:e|es|ed|ing)\b|\bheals?\b/i,
    prevention: /prevent/i,
    'overstriding as a fact': /you (?:are )?overstrid|your overstriding|you overstrode/i,
    '180 as a number for everyone': /\b180\b/,
  },
  de: {
    'injury risk': /verletz/i,
    diagnosis: /diagnos/i,
    treatment: /behand(?:el|lung)/i,
    'what is abnormal': /abnorm|krankhaft|fehlerhaft|falscher? laufstil|schlechte[rn]? (?:schritt|laufstil)/i,
    'a cure': /\bheil(?:t|en|ung)\b|geheilt|kuriert/i,
    prevention:
      /(?:schmerz|verletz|beschwerd)\S* vorbeug|beugt \S*(?:schmerz|verletz)|vorbeugung|verhinder|verhüt/i,
    'overstriding as a fact':
      /du (?:über(?:ziehst|streckst)|overstrid)|dein overstriding|overstriding (?:ist|liegt|wurde)|du machst zu (?:große|lange) schritte/i,
    '180 as a number for everyone': /\b180\b/,
  },
};
/** A sentence with one of these words denies what it names. */
export const denies: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|no|never|cannot|without)\b/i,
  de: /\b(?:nicht|nie|niemals|kein\w*|ohne|weder)\b/i,
};
