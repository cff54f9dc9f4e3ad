const en = {
  title: 'Were your steps too long?',
  lead: 'Stridecheck reads a run from your watch’s file and says where your steps were long and slow for your pace, how sure that is, and what to do about it.',
  readSample: 'Read a sample report',
  signIn: 'Sign in',
  signUp: 'Create an account',
  notSetUp: 'This Stridecheck has no account yet. Its terminal shows the link to set it up.',
  setUp: 'Set it up',
  demoTitle: 'A demo: sign in as',
  tryTitle: 'Try it without an account',
  tryText:
    'Give it the file of a run: FIT, GPX or TCX, as your watch, its app or Strava exports it. It is read and analysed in this page.',
  drop: 'Drop a file here, or choose one.',
  dropNow: 'Let go to read it.',
  choose: 'Choose a file',
  nothingSent: 'Nothing is sent: the file stays on this device.',
  offlineToo: 'All that reads it is here by now; it works without a network too.',
  accountTitle: 'What an account adds',
  accountText:
    'Your runs side by side: what is usual for you, weeks at a glance, two runs compared, a diary, a plan. They stay on this service until you delete them, and the way out is one file.',
  working: 'Being read and analysed here …',
  stop: 'Stop',
  refusedTitle: 'This file gives no report',
  unreadable: 'This cannot be opened. Choose one file, and one that is still where it was.',
  broken: 'This file could not be analysed here. It may need more memory than the browser gives.',
  triedNote:
    'Read and analysed in this page: nothing was sent, and the report is gone when you close it. With your height it is more exact.',
  sampleTitle: 'A sample run',
  sampleNote:
    'A sample, made up and analysed in this page just now. Yours would look like this; its height is that of an average runner until you say yours.',
  tryOwn: 'Try a run of your own',
  another: 'Another file',
  whichRun: 'This file holds {count} runs',
  thisReport: 'This report',
  print: 'Print',
  heightCm: 'Your height, cm',
  heightFt: 'Height, ft',
  heightIn: 'in',
};

const de: Record<keyof typeof en, string> = {
  title: 'Waren deine Schritte zu lang?',
  lead: 'Stridecheck liest einen Lauf aus der Datei deiner Uhr und sagt, wo deine Schritte für dein Tempo lang und langsam waren, wie sicher das ist und was sich tun lässt.',
  readSample: 'Einen Musterbericht lesen',
  signIn: 'Anmelden',
  signUp: 'Konto anlegen',
  notSetUp: 'Dieses Stridecheck hat noch kein Konto. Sein Terminal zeigt den Link zum Einrichten.',
  setUp: 'Einrichten',
  demoTitle: 'Eine Vorführung: anmelden als',
  tryTitle: 'Ohne Konto ausprobieren',
  tryText:
    'Gib ihm die Datei eines Laufs: FIT, GPX oder TCX, wie deine Uhr, ihre App oder Strava sie ausgibt. Sie wird in dieser Seite gelesen und ausgewertet.',
  drop: 'Zieh eine Datei hierher oder wähle eine aus.',
  dropNow: 'Loslassen, um sie zu lesen.',
  choose: 'Datei auswählen',
  nothingSent: 'Nichts wird gesendet: Die Datei bleibt auf diesem Gerät.',
  offlineToo: 'Was sie liest, ist jetzt da; es geht auch ohne Netz.',
  accountTitle: 'Was ein Konto dazutut',
  accountText:
    'Deine Läufe nebeneinander: was für dich üblich ist, Wochen auf einen Blick, zwei Läufe im Vergleich, ein Tagebuch, ein Plan. Sie bleiben auf diesem Dienst, bis du sie löschst, und hinaus geht es mit einer Datei.',
  working: 'Wird hier gelesen und ausgewertet …',
  stop: 'Anhalten',
  refusedTitle: 'Diese Datei gibt keinen Bericht',
  unreadable:
    'Das lässt sich nicht öffnen. Wähle eine einzelne Datei, und eine, die noch da ist, wo sie war.',
  broken:
    'Diese Datei ließ sich hier nicht auswerten. Vielleicht braucht sie mehr Speicher, als der Browser gibt.',
  triedNote:
    'In dieser Seite gelesen und ausgewertet: Nichts wurde gesendet, und der Bericht ist fort, wenn du sie schließt. Mit deiner Größe wird er genauer.',
  sampleTitle: 'Ein Musterlauf',
  sampleNote:
    'Ein Muster, erfunden und gerade in dieser Seite ausgewertet. Deiner sähe so aus; als Größe gilt die eines durchschnittlichen Läufers, bis du deine sagst.',
  tryOwn: 'Einen eigenen Lauf probieren',
  another: 'Eine andere Datei',
  whichRun: 'Diese Datei enthält {count} Läufe',
  thisReport: 'Dieser Bericht',
  print: 'Drucken',
  heightCm: 'Deine Größe, cm',
  heightFt: 'Größe, Fuß',
  heightIn: 'Zoll',
};

/** Texts of the start page and of what can be tried there. */
export const tryTexts = { en, de };
