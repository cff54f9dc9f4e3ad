import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { languages, type Language } from '../../../src/analysis/language/language.js';
import { sayer, type Say, type Texts } from '../../../src/analysis/language/say.js';
import { createFormatter, type Formatter, type Units } from '../../../src/analysis/report/format-units.js';

interface Speech {
  readonly language: Language;
  readonly format: Formatter;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

/** The language that the browser asks for, among those that there are. */
export function browserLanguage(): Language {
  const wanted = navigator.languages.map((name) => name.slice(0, 2).toLowerCase());
  return wanted.flatMap((name) => languages.filter((language) => language === name))[0] ?? 'en';
}

/** Miles where the browser is set to a country that measures in them. */
export function browserUnits(): Units {
  return /-(?:US|LR|MM)$/.test(navigator.language) ? 'imperial' : 'metric';
}

/** Gives everything below it one language and one system of units. */
export function SpeechProvider(props: { language: Language; units: Units; children: ReactNode }) {
  const { language, units, children } = props;
  const speech = useMemo(() => ({ language, format: createFormatter(units, language) }), [language, units]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The language and the one formatter of every number on the page. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('A component speaks outside of SpeechProvider.');
  return speech;
}

/** The voice for texts in the page's language. Keep `texts` outside of the component. */
export function useSay<Key extends string>(texts: Readonly<Record<Language, Texts<Key>>>): Say<Key> {
  const { language } = useSpeech();
  return useMemo(() => sayer(texts, language), [texts, language]);
}
