const en = {
  title: 'Two runs of {name}',
  back: 'All runs of {name}',
  first: 'First run',
  second: 'Second run',
  swap: 'Swap',
  choose: 'Choose a run',
  older: 'Offer older runs too',
  none: 'Choose two runs',
  noneText: 'Choose them here, or tick two in the list of runs.',
  sameRun: 'These are one and the same run. Choose another one.',
  toReport: 'To the report',
};

const de: Record<keyof typeof en, string> = {
  title: 'Zwei Läufe von {name}',
  back: 'Alle Läufe von {name}',
  first: 'Erster Lauf',
  second: 'Zweiter Lauf',
  swap: 'Tauschen',
  choose: 'Wähl einen Lauf',
  older: 'Auch ältere Läufe anbieten',
  none: 'Wähl zwei Läufe',
  noneText: 'Wähl sie hier, oder hak zwei in der Liste der Läufe an.',
  sameRun: 'Das ist ein und derselbe Lauf. Wähl einen anderen.',
  toReport: 'Zum Bericht',
};

/** Texts of two runs of a patient side by side. */
export const patientCompareTexts = { en, de };
