const en = {
  overview: 'Overview',
  trend: 'Trend',
  diary: 'Diary',
  plan: 'Plan',
  notes: 'Notes',
  messages: 'Messages',
  timeline: 'Timeline',
  needs: 'Why to look',
  weeks: 'The last twelve weeks',
  allWeeks: 'All weeks in detail',
  runs: 'Runs',
};

const de: Record<keyof typeof en, string> = {
  overview: 'Überblick',
  trend: 'Verlauf',
  diary: 'Tagebuch',
  plan: 'Plan',
  notes: 'Notizen',
  messages: 'Nachrichten',
  timeline: 'Zeitleiste',
  needs: 'Warum hinsehen',
  weeks: 'Die letzten zwölf Wochen',
  allWeeks: 'Alle Wochen im Einzelnen',
  runs: 'Läufe',
};

/** The names of the parts of a patient's page, and the words of the first of them. */
export const pageTexts = { en, de };
