const en = {
  export: 'Take everything along',
  exportAbout:
    'A zip file with the original files, the reports, the diary, your profile and plan, readable by people and programs. Another Stridecheck takes it in. A new export takes the place of the one before.',
  ask: 'Make an export',
  queued: 'Waiting for its turn …',
  making: 'Being made …',
  failed: 'This one could not be made. Make another one; nothing of yours is lost.',
  files: '({done} of {total} files)',
  made: 'Made {date}',
  download: 'Download ({size})',
  downloadPlain: 'Download',
  until: 'there until {date}',
  remove: 'Remove',
  removeTitle: 'Remove this export?',
  removeText: 'Only the zip file goes. Your runs stay, and you can make another one.',
  megabytes: '{size} MB',
  kilobytes: '{size} kB',
  inBackground: 'You can leave this page: it goes on.',

  takeIn: 'Take an export in',
  takeInAbout:
    'From another Stridecheck, or an older one from here. What is there already stays as it is and is not doubled.',
  choose: 'Choose a zip file',
  sending: 'Being sent: {percent}',
  reading: 'It has arrived and is being read …',
  notZip: 'This is no zip file. Take the one that was downloaded as an export.',
  outcome:
    '{added, plural, =0 {No new run} one {One run added} other {# runs added}}, {known, plural, one {# was there already} other {# were there already}}{failed, plural, =0 {} one {, one could not be taken in} other {, # could not be taken in}}.',
  allOutcomes: 'What became of each',
  added: 'added',
  known: 'was there already',
  damaged: 'damaged in the zip file',
  missing: 'missing in the zip file',
  refused: 'no run that can be read',
  takeInFailed: 'The export could not be taken in. Try it again; what had been taken in stays.',
  notAnExport: 'This zip file is no export of Stridecheck.',
  newerExport: 'This export is from a newer Stridecheck. Bring this one up to date first.',
  tooManyEntries: 'There is more in this zip file than an export can hold.',
  damagedExport:
    'This zip file is damaged: a part of it is missing. Download the export again and send it once more.',
  noRoom:
    'There is no room left for your files here. What had been taken in stays. Tell whoever runs this service.',

  delete: 'Delete the account',
  deleteAbout: 'For good. Take everything along before, if you want to keep it.',
  goes: 'What goes: your runs with their files, reports and series, the diary, plan and profile, tokens, sessions, exports, and everything that waits to be done for you.',
  backups: 'Backups of whoever runs this service lose it with their next cycle, after 35 days at most.',
  deleteButton: 'Delete the account',
  deleteTitle: 'Delete the account?',
  when: 'When?',
  later: 'In seven days. Until then, “Keep the account” takes it back.',
  now: 'Now. That cannot be taken back.',
  password: 'Your password',
  passwordHint: 'Leave it empty if you have none because another service signs you in.',
  passwordWrong: 'This is not your password.',
  signInAgain: 'Sign out and in again first, then delete the account within ten minutes.',
  due: 'This account will be deleted on {date}. Until then you can keep it, with the button at the top of each page.',
};

const de: Record<keyof typeof en, string> = {
  export: 'Alles mitnehmen',
  exportAbout:
    'Eine Zip-Datei mit den Originaldateien, den Berichten, dem Tagebuch, deinem Profil und Plan, lesbar für Menschen und Programme. Ein anderes Stridecheck nimmt sie auf. Ein neuer Export ersetzt den vorigen.',
  ask: 'Export anlegen',
  queued: 'Wartet, bis er dran ist …',
  making: 'Wird angelegt …',
  failed: 'Dieser ließ sich nicht anlegen. Lege noch einen an; von dir ist nichts verloren.',
  files: '({done} von {total} Dateien)',
  made: 'Angelegt {date}',
  download: 'Herunterladen ({size})',
  downloadPlain: 'Herunterladen',
  until: 'da bis {date}',
  remove: 'Entfernen',
  removeTitle: 'Diesen Export entfernen?',
  removeText: 'Nur die Zip-Datei verschwindet. Deine Läufe bleiben, und du kannst einen neuen anlegen.',
  megabytes: '{size} MB',
  kilobytes: '{size} kB',
  inBackground: 'Du kannst diese Seite verlassen: Es geht weiter.',

  takeIn: 'Einen Export aufnehmen',
  takeInAbout:
    'Von einem anderen Stridecheck oder einen älteren von hier. Was schon da ist, bleibt, wie es ist, und wird nicht doppelt.',
  choose: 'Zip-Datei wählen',
  sending: 'Wird gesendet: {percent}',
  reading: 'Sie ist angekommen und wird gelesen …',
  notZip: 'Das ist keine Zip-Datei. Nimm die, die als Export heruntergeladen wurde.',
  outcome:
    '{added, plural, =0 {Kein neuer Lauf} one {Ein Lauf aufgenommen} other {# Läufe aufgenommen}}, {known, plural, one {# war schon da} other {# waren schon da}}{failed, plural, =0 {} one {, einer ließ sich nicht aufnehmen} other {, # ließen sich nicht aufnehmen}}.',
  allOutcomes: 'Was aus jedem wurde',
  added: 'aufgenommen',
  known: 'war schon da',
  damaged: 'in der Zip-Datei beschädigt',
  missing: 'fehlt in der Zip-Datei',
  refused: 'kein lesbarer Lauf',
  takeInFailed:
    'Der Export ließ sich nicht aufnehmen. Versuche es noch einmal; was schon aufgenommen ist, bleibt.',
  notAnExport: 'Diese Zip-Datei ist kein Export von Stridecheck.',
  newerExport:
    'Dieser Export stammt von einem neueren Stridecheck. Bringe dieses zuerst auf den neuen Stand.',
  tooManyEntries: 'In dieser Zip-Datei ist mehr, als ein Export enthalten kann.',
  damagedExport:
    'Diese Zip-Datei ist beschädigt: Ein Teil fehlt. Lade den Export noch einmal herunter und sende ihn neu.',
  noRoom:
    'Hier ist kein Platz mehr für deine Dateien. Was schon aufgenommen ist, bleibt. Sag es denen, die diesen Dienst betreiben.',

  delete: 'Konto löschen',
  deleteAbout: 'Endgültig. Nimm vorher alles mit, wenn du es behalten willst.',
  goes: 'Was verschwindet: deine Läufe mit Dateien, Berichten und Messreihen, Tagebuch, Plan und Profil, Schlüssel, Sitzungen, Exporte und alles, was für dich noch zu tun war.',
  backups:
    'Aus Sicherungen des Betreibers verschwindet es mit ihrem nächsten Umlauf, spätestens nach 35 Tagen.',
  deleteButton: 'Konto löschen',
  deleteTitle: 'Das Konto löschen?',
  when: 'Wann?',
  later: 'In sieben Tagen. Bis dahin nimmt „Konto behalten“ es zurück.',
  now: 'Jetzt. Das lässt sich nicht zurücknehmen.',
  password: 'Dein Passwort',
  passwordHint: 'Lass es leer, wenn du keines hast, weil dich ein anderer Dienst anmeldet.',
  passwordWrong: 'Das ist nicht dein Passwort.',
  signInAgain: 'Melde dich erst ab und wieder an, und lösche das Konto dann innerhalb von zehn Minuten.',
  due: 'Dieses Konto wird am {date} gelöscht. Bis dahin kannst du es behalten, mit dem Knopf oben auf jeder Seite.',
};

/** Texts of taking along, taking in and deleting. */
export const takeoutTexts = { en, de };
