const en = {
  title: 'Bring your archive',
  lead: 'Years of running at once: send the zip file that your watch’s maker or Strava gives you of everything you recorded, or a folder of files as a zip. Runs become reports, oldest first; what is no run is left out and listed.',
  drop: 'Drop the zip file here',
  dropHere: 'Let go, and it is sent',
  limits: 'Up to 4 GB and 20,000 files. It need not be unpacked.',
  choose: 'Choose a zip file',
  noZip: 'This is no zip file. Take it as you downloaded it; single files of runs go under Runs.',
  'stage.sending': 'It is being sent.',
  'stage.reading': 'It is looked at what is in it.',
  'stage.taking': 'Recordings are becoming runs.',
  sending: 'Being sent: {percent}',
  arrived: 'It has arrived and is being checked …',
  keepOpen: 'Keep this tab open until it has arrived. After that it goes on without you.',
  stop: 'Stop sending',
  imports: 'Your archives',
  archive: 'Archive',
  sentAt: 'Sent {date}',
  reading: 'Looking what is in it … {count, plural, =0 {} one {# file found} other {{found} files found}}',
  taking:
    '{count, plural, =0 {No recordings in it} one {{done} of one recording is done} other {{done} of {all} recordings are done}}',
  rate: '{rate} in the last minute',
  leave: 'You can close this page: it goes on.',
  cancel: 'Cancel',
  cancelTitle: 'Cancel this import?',
  cancelText:
    'What has become a run stays, and so does what was received and waits for its analysis. The rest is left out; you can send the archive again later, and nothing is doubled.',
  lookAlready: 'Look at the runs that are there already',
  toRuns: 'Look at your runs',
  ended:
    '{runs, plural, =0 {No new run} one {One new run} other {{runsText} new runs}}{others, plural, =0 {} one {, and one file that became none} other {, and {othersText} files that became none}}.',
  cancelled: 'You cancelled it. What had been received stays.',
  stillAnalysing:
    '{count, plural, one {One recording that had been received is} other {# recordings that had been received are}} still being analysed.',
  'failure.damagedZip':
    'The zip file is damaged and cannot be opened. Download it again and send it once more.',
  'failure.tooManyEntries':
    'There are more than 20,000 files in it. Pack the recordings into smaller zip files and send them one after the other.',
  'failure.noRoom':
    'There is no room left for your files here. What had been received stays. Tell whoever runs this service.',
  'failure.gaveUp':
    'It failed several times for a reason of ours. What had been received stays; send it again, and nothing is doubled.',
  whatBecame: 'What became of each file',
  csv: 'Download as a table (CSV)',
  loading: 'Loading',
  more: 'Show more',
  inZip: 'In {zip}',

  'outcome.run': '{count, plural, one {new run} other {new runs}}',
  'why.run': 'Each has its report.',
  'outcome.sameRun': '{count, plural, one {run that was there} other {runs that were there}} already',
  'why.sameRun':
    'The same file, or another recording of the same run that shows more of it. Nothing is doubled.',
  'outcome.deleted': '{count, plural, one {run that you deleted} other {runs that you deleted}} meanwhile',
  'why.deleted': 'It was received, and deleted before it was analysed.',
  'outcome.noRunning': '{count, plural, one {recording} other {recordings}} without running',
  'why.noRunning': 'Rides, swims and other sports. They are left out and not kept.',
  'outcome.unreadable': '{count, plural, one {recording} other {recordings}} that cannot be read',
  'why.unreadable': 'Each has its reason beside it. Export such a run again if you miss it.',
  'outcome.notActivity': '{count, plural, one {other file} other {other files}}',
  'why.notActivity': 'Photos, tables and lists: no recordings of a watch.',
  'outcome.otherFit':
    '{count, plural, one {file} other {files}} of the watch that {count, plural, one {is} other {are}} no recording',
  'why.otherFit': 'Settings, planned workouts, all-day monitoring.',
  'outcome.polarSession': '{count, plural, one {Polar session} other {Polar sessions}}',
  'why.polarSession':
    'Polar’s archive holds them in a form of its own that is not read here. Open a run in Polar Flow, export it as FIT or TCX, and send that file.',
  'outcome.empty': '{count, plural, one {empty file} other {empty files}}',
  'why.empty': 'There is nothing in it.',
  'outcome.tooLarge': '{count, plural, one {file} other {files}} too large to be a run',
  'why.tooLarge': 'No watch writes more than 64 MB for a run.',
  'outcome.bomb': '{count, plural, one {file} other {files}} that would burst',
  'why.bomb': 'Unpacked it would be far larger than such a file is. If it is a zip file, send it by itself.',
  'outcome.encrypted': '{count, plural, one {file} other {files}} with a password',
  'why.encrypted': 'Pack the zip file without a password and send it again.',
  'outcome.unsupported': '{count, plural, one {file} other {files}} packed in an unusual way',
  'why.unsupported': 'Unpack the archive, pack it as an ordinary zip file, and send it again.',
  'outcome.tooDeep': '{count, plural, one {zip file} other {zip files}} packed too deep',
  'why.tooDeep': 'A zip file in a zip file in the archive. Send it by itself.',
  'outcome.tooMany': '{count, plural, one {file} other {files}} more than are taken at once',
  'why.tooMany': 'Pack them into a zip file of their own and send it next.',
  'outcome.damaged': '{count, plural, one {file} other {files}} damaged in the zip file',
  'why.damaged': 'Download the archive again. If it stays so, export these runs one by one.',
  'outcome.link': '{count, plural, one {link} other {links}} to another place',
  'why.link': 'A link is no file. Pack the files themselves.',
  'outcome.gaveUp': '{count, plural, one {file} other {files}} we could not work on',
  'why.gaveUp': 'It failed several times for a reason of ours. Send such a file by itself.',
  'outcome.cancelled': '{count, plural, one {recording} other {recordings}} whose turn did not come',
  'why.cancelled': 'You cancelled before. Send the archive again to go on; nothing is doubled.',
  'outcome.notReached':
    '{count, plural, one {recording} other {recordings}} that {count, plural, one {was} other {were}} not reached',
  'why.notReached': 'The import had to end before. Send the archive again to go on; nothing is doubled.',

  where: 'Where you get it',
  whereText:
    'By the law of many countries a maker has to give you your data. Menus may have moved since this was written.',
  'maker.garmin': 'Garmin',
  'how.garmin':
    'Sign in to Garmin’s account page in the browser (not in the Connect app), choose to export your data, and ask for it. A mail brings the link, often within hours, at the latest after 30 days. Send the zip file as it is; the recordings lie in zip files inside it.',
  'maker.strava': 'Strava',
  'how.strava':
    'In the browser: Settings, My account, Download or delete your account, then the step that requests your archive (not the one that deletes). A mail brings the link within some hours. Files that came to Strava from a watch are in it as they were recorded, with their cadence.',
  'maker.polar': 'Polar',
  'how.polar':
    'Sign in to your Polar account in the browser and choose to download your data. It holds the sessions in a form of Polar’s own, which is listed and not read. To bring a run, open it in Polar Flow and export it as FIT or TCX; several of them go into one zip file.',
  'maker.suunto': 'Suunto',
  'how.suunto':
    'The Suunto app hands out single workouts as FIT files. Put them into one folder, pack that as a zip file, and send it. For all at once, ask Suunto’s support for your data.',
  'maker.coros': 'COROS',
  'how.coros':
    'In the Training Hub or the app, export your activities as FIT files (TCX and GPX work too). Pack them as one zip file and send it.',
  'maker.folder': 'A folder of files',
  'how.folder':
    'Any zip file with FIT, GPX or TCX files in it, gzipped or not, in any folders. With many files, this is faster than sending each.',
};

const de: Record<keyof typeof en, string> = {
  title: 'Bring dein Archiv mit',
  lead: 'Jahre des Laufens auf einmal: Schicke die Zip-Datei, die dir der Hersteller deiner Uhr oder Strava von allem gibt, was du aufgezeichnet hast, oder einen Ordner voller Dateien als Zip. Läufe werden zu Berichten, die ältesten zuerst; was kein Lauf ist, bleibt weg und wird aufgelistet.',
  drop: 'Zip-Datei hier ablegen',
  dropHere: 'Loslassen, dann wird sie geschickt',
  limits: 'Bis 4 GB und 20.000 Dateien. Du musst sie nicht entpacken.',
  choose: 'Zip-Datei wählen',
  noZip:
    'Das ist keine Zip-Datei. Nimm sie so, wie du sie heruntergeladen hast; einzelne Dateien gehören unter Läufe.',
  'stage.sending': 'Sie wird geschickt.',
  'stage.reading': 'Es wird nachgesehen, was darin ist.',
  'stage.taking': 'Aus Aufzeichnungen werden Läufe.',
  sending: 'Wird geschickt: {percent}',
  arrived: 'Sie ist angekommen und wird geprüft …',
  keepOpen: 'Lass diesen Tab offen, bis sie angekommen ist. Danach geht es ohne dich weiter.',
  stop: 'Nicht weiter schicken',
  imports: 'Deine Archive',
  archive: 'Archiv',
  sentAt: 'Geschickt {date}',
  reading:
    'Es wird nachgesehen, was darin ist … {count, plural, =0 {} one {# Datei gefunden} other {{found} Dateien gefunden}}',
  taking:
    '{count, plural, =0 {Keine Aufzeichnungen darin} one {{done} von einer Aufzeichnung fertig} other {{done} von {all} Aufzeichnungen fertig}}',
  rate: '{rate} in der letzten Minute',
  leave: 'Du kannst diese Seite schließen: Es geht weiter.',
  cancel: 'Abbrechen',
  cancelTitle: 'Diese Übernahme abbrechen?',
  cancelText:
    'Was schon ein Lauf ist, bleibt, ebenso was angekommen ist und noch ausgewertet wird. Der Rest bleibt weg; du kannst das Archiv später noch einmal schicken, doppelt wird nichts.',
  lookAlready: 'Die Läufe ansehen, die schon da sind',
  toRuns: 'Deine Läufe ansehen',
  ended:
    '{runs, plural, =0 {Kein neuer Lauf} one {Ein neuer Lauf} other {{runsText} neue Läufe}}{others, plural, =0 {} one { und eine Datei, aus der keiner wurde} other { und {othersText} Dateien, aus denen keiner wurde}}.',
  cancelled: 'Du hast abgebrochen. Was angekommen war, bleibt.',
  stillAnalysing:
    '{count, plural, one {Eine Aufzeichnung, die angekommen war, wird} other {# Aufzeichnungen, die angekommen waren, werden}} noch ausgewertet.',
  'failure.damagedZip':
    'Die Zip-Datei ist beschädigt und lässt sich nicht öffnen. Lade sie noch einmal herunter und schicke sie erneut.',
  'failure.tooManyEntries':
    'Es sind mehr als 20.000 Dateien darin. Packe die Aufzeichnungen in kleinere Zip-Dateien und schicke sie nacheinander.',
  'failure.noRoom':
    'Hier ist kein Platz mehr für deine Dateien. Was angekommen war, bleibt. Sage es denen, die diesen Dienst betreiben.',
  'failure.gaveUp':
    'Es ist mehrmals aus einem Grund gescheitert, der bei uns liegt. Was angekommen war, bleibt; schicke sie noch einmal, doppelt wird nichts.',
  whatBecame: 'Was aus jeder Datei wurde',
  csv: 'Als Tabelle herunterladen (CSV)',
  loading: 'Lädt',
  more: 'Mehr zeigen',
  inZip: 'In {zip}',

  'outcome.run': '{count, plural, one {neuer Lauf} other {neue Läufe}}',
  'why.run': 'Jeder hat seinen Bericht.',
  'outcome.sameRun': '{count, plural, one {Lauf, der schon da war} other {Läufe, die schon da waren}}',
  'why.sameRun':
    'Dieselbe Datei, oder eine andere Aufzeichnung desselben Laufs, die mehr davon zeigt. Doppelt ist nichts.',
  'outcome.deleted':
    '{count, plural, one {Lauf, den du inzwischen gelöscht hast} other {Läufe, die du inzwischen gelöscht hast}}',
  'why.deleted': 'Angekommen und gelöscht, bevor ausgewertet wurde.',
  'outcome.noRunning': '{count, plural, one {Aufzeichnung} other {Aufzeichnungen}} ohne Laufen',
  'why.noRunning': 'Radfahrten, Schwimmen und anderer Sport. Sie bleiben weg und werden nicht behalten.',
  'outcome.unreadable':
    '{count, plural, one {Aufzeichnung, die sich nicht lesen lässt} other {Aufzeichnungen, die sich nicht lesen lassen}}',
  'why.unreadable': 'Der Grund steht jeweils dabei. Exportiere so einen Lauf noch einmal, wenn er dir fehlt.',
  'outcome.notActivity': '{count, plural, one {andere Datei} other {andere Dateien}}',
  'why.notActivity': 'Fotos, Tabellen und Listen: keine Aufzeichnungen einer Uhr.',
  'outcome.otherFit':
    '{count, plural, one {Datei der Uhr, die keine Aufzeichnung ist} other {Dateien der Uhr, die keine Aufzeichnungen sind}}',
  'why.otherFit': 'Einstellungen, geplante Trainings, Messungen über den Tag.',
  'outcome.polarSession':
    '{count, plural, one {Trainingseinheit von Polar} other {Trainingseinheiten von Polar}}',
  'why.polarSession':
    'Im Archiv von Polar stehen sie in einer eigenen Form, die hier nicht gelesen wird. Öffne einen Lauf in Polar Flow, exportiere ihn als FIT oder TCX und schicke diese Datei.',
  'outcome.empty': '{count, plural, one {leere Datei} other {leere Dateien}}',
  'why.empty': 'Es steht nichts darin.',
  'outcome.tooLarge':
    '{count, plural, one {Datei, die} other {Dateien, die}} für einen Lauf zu groß {count, plural, one {ist} other {sind}}',
  'why.tooLarge': 'Keine Uhr schreibt mehr als 64 MB für einen Lauf.',
  'outcome.bomb': '{count, plural, one {Datei, die platzen würde} other {Dateien, die platzen würden}}',
  'why.bomb':
    'Entpackt wäre sie weit größer, als so eine Datei ist. Wenn es eine Zip-Datei ist, schicke sie für sich.',
  'outcome.encrypted': '{count, plural, one {Datei} other {Dateien}} mit Passwort',
  'why.encrypted': 'Packe die Zip-Datei ohne Passwort und schicke sie noch einmal.',
  'outcome.unsupported':
    '{count, plural, one {ungewöhnlich gepackte Datei} other {ungewöhnlich gepackte Dateien}}',
  'why.unsupported': 'Entpacke das Archiv, packe es als gewöhnliche Zip-Datei und schicke es noch einmal.',
  'outcome.tooDeep':
    '{count, plural, one {zu tief verpackte Zip-Datei} other {zu tief verpackte Zip-Dateien}}',
  'why.tooDeep': 'Eine Zip-Datei in einer Zip-Datei im Archiv. Schicke sie für sich.',
  'outcome.tooMany':
    '{count, plural, one {Datei mehr, als auf einmal geht} other {Dateien mehr, als auf einmal gehen}}',
  'why.tooMany': 'Packe sie in eine eigene Zip-Datei und schicke sie als nächste.',
  'outcome.damaged':
    '{count, plural, one {in der Zip-Datei beschädigte Datei} other {in der Zip-Datei beschädigte Dateien}}',
  'why.damaged': 'Lade das Archiv noch einmal herunter. Bleibt es dabei, exportiere diese Läufe einzeln.',
  'outcome.link': '{count, plural, one {Verweis} other {Verweise}} auf einen anderen Ort',
  'why.link': 'Ein Verweis ist keine Datei. Packe die Dateien selbst.',
  'outcome.gaveUp': '{count, plural, one {Datei, mit der} other {Dateien, mit denen}} wir nicht zurechtkamen',
  'why.gaveUp':
    'Es ist mehrmals aus einem Grund gescheitert, der bei uns liegt. Schicke so eine Datei für sich.',
  'outcome.cancelled':
    '{count, plural, one {Aufzeichnung, die} other {Aufzeichnungen, die}} nicht mehr dran {count, plural, one {war} other {waren}}',
  'why.cancelled':
    'Du hast vorher abgebrochen. Schicke das Archiv noch einmal, dann geht es weiter; doppelt wird nichts.',
  'outcome.notReached':
    '{count, plural, one {Aufzeichnung, die} other {Aufzeichnungen, die}} nicht erreicht {count, plural, one {wurde} other {wurden}}',
  'why.notReached': 'Die Übernahme musste vorher enden. Schicke das Archiv noch einmal; doppelt wird nichts.',

  where: 'Woher du es bekommst',
  whereText:
    'In vielen Ländern muss dir ein Hersteller von Gesetzes wegen deine Daten geben. Die Menüs können inzwischen anders aussehen.',
  'maker.garmin': 'Garmin',
  'how.garmin':
    'Melde dich im Browser (nicht in der Connect-App) auf der Kontoseite von Garmin an, wähle den Export deiner Daten und fordere ihn an. Eine Mail bringt den Link, oft nach Stunden, spätestens nach 30 Tagen. Schicke die Zip-Datei, wie sie ist; die Aufzeichnungen liegen in Zip-Dateien darin.',
  'maker.strava': 'Strava',
  'how.strava':
    'Im Browser: Einstellungen, Mein Konto, Konto herunterladen oder löschen, dann der Schritt, der dein Archiv anfordert (nicht der, der löscht). Eine Mail bringt nach einigen Stunden den Link. Dateien, die von einer Uhr zu Strava kamen, sind darin wie aufgezeichnet, mit ihrer Schrittfrequenz.',
  'maker.polar': 'Polar',
  'how.polar':
    'Melde dich im Browser bei deinem Polar-Konto an und wähle das Herunterladen deiner Daten. Darin stehen die Trainingseinheiten in einer eigenen Form von Polar, die aufgelistet, aber nicht gelesen wird. Um einen Lauf mitzubringen, öffne ihn in Polar Flow und exportiere ihn als FIT oder TCX; mehrere davon passen in eine Zip-Datei.',
  'maker.suunto': 'Suunto',
  'how.suunto':
    'Die Suunto-App gibt einzelne Trainings als FIT-Dateien heraus. Lege sie in einen Ordner, packe ihn als Zip-Datei und schicke sie. Für alle auf einmal frage den Support von Suunto nach deinen Daten.',
  'maker.coros': 'COROS',
  'how.coros':
    'Exportiere deine Aktivitäten im Training Hub oder in der App als FIT-Dateien (TCX und GPX gehen auch). Packe sie als eine Zip-Datei und schicke sie.',
  'maker.folder': 'Ein Ordner voller Dateien',
  'how.folder':
    'Jede Zip-Datei mit FIT-, GPX- oder TCX-Dateien, auch gzip-gepackt, in beliebigen Ordnern. Bei vielen Dateien geht das schneller, als jede zu schicken.',
};

export const importTexts = { en, de };
