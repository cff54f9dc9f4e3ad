const en = {
  apps: 'Connected apps',
  appsAbout:
    'Connect the account that your watch sends its runs to, once. From then on they come here by themselves, some minutes after the watch is synchronised.',
  noneOffered:
    'This service offers no app to connect yet. Upload files on the page Runs, or let a device or script of yours send them.',
  off: 'Connected, but whoever runs this service does not offer it any more. Nothing new comes.',
  none: 'Not connected',
  connected: 'Connected',
  mend: 'The connection has ended. Connect again: what came stays, and what was missed is brought.',
  mendErased:
    'The connection has ended, and the runs that came by it are deleted, as its terms want. Connect again: those of the last {days} days come anew.',
  mendNoList:
    'The connection has ended. Connect again: what came stays. Runs from in between do not come by themselves: upload them.',
  leaving: 'Being disconnected …',
  connect: 'Connect {name}',
  connectAgain: 'Connect {name} again',
  disconnect: 'Disconnect',
  key: 'Your personal key of {name}',
  keyAbout: 'It stands in the settings there. It is kept encrypted and never shown again.',
  keyMissing: 'Paste the key.',
  useKey: 'Connect with the key',
  nothingYet: 'Nothing received yet.',
  received: 'Last received {age} ({date}).',
  runs: '{count, plural, one {One run} other {# runs}} from there.',
  listing: 'Asking what there is …',
  lookingBack: 'Fetching: {done} of {found} done.',
  lostNotHere:
    '{count, plural, one {One activity did not arrive whole, and its link at {name} is used up: upload its file.} other {# activities did not arrive whole, and their links at {name} are used up: upload their files.}}',
  failedNotHere:
    '{count, plural, one {One activity could not be fetched after many tries: upload its file.} other {# activities could not be fetched after many tries: upload their files.}}',
  withheldNotHere:
    '{name} does not hand {count, plural, one {one activity} other {# activities}} on: its terms, or your settings there, do not allow it. Upload {count, plural, one {its original file} other {their original files}} here.',
  makerDirectly: 'Later ones come if you connect your watch’s maker with {name} directly.',
  positionsNotHere:
    '{count, plural, one {One activity was not kept: its file could not be freed of where you ran for sure. Upload it yourself.} other {# activities were not kept: their files could not be freed of where you ran for sure. Upload them yourself.}}',
  noRecordingNotHere:
    '{count, plural, one {One activity has} other {# activities have}} no recording, as when entered by hand.',
  noRunsNotHere:
    '{count, plural, one {One activity was no run and was} other {# activities were no runs and were}} left out.',
  nextSweep: 'It is asked next for what may have been missed: {date}.',
  runnerOnly:
    'Its terms let you alone see these runs: no physio sees them, also where you share your runs, and they count in no comparison. For your physio, upload the original file of the run.',
  expires: 'Its terms let us keep these runs for {days} days only. An uploaded file stays.',
  noPosition: 'Its terms do not let us keep where you ran: these runs have no map.',
  fromNowOn:
    'Runs come from the moment you connect. Upload earlier ones, or send them as a zip. A run that {name} does not announce does not come: upload it.',
  looksBack: 'Earlier runs are brought at once, up to {days} days back.',
  corosNote: 'This way is provisional: COROS tells its partners alone how it works.',
  intervalsNote: 'Runs that came there from Strava are withheld.',
  stravaNote: 'Strava gives no original file: without contact time and pauses, such a report says less.',
  fault: 'It did not work {age}',
  accessWithdrawnCause: '{name} says that you withdrew the permission.',
  accessWithdrawnRemedy: 'If you did not mean to, connect again.',
  unauthorizedCause: '{name} does not accept our permission any more.',
  unauthorizedRemedy: 'Connect again: nothing that came is lost.',
  rateLimitedCause: '{name} has been asked too often, by all who use this service.',
  rateLimitedRemedy: 'You need to do nothing.',
  unavailableCause: '{name} did not answer.',
  unavailableRemedy: 'You need to do nothing.',
  unexpectedCause: '{name} answered with something that makes no sense to us.',
  unexpectedRemedy: 'If it goes on, tell whoever runs this service, and upload the file meanwhile.',
  noRoomCause: 'There is no room here for more files at the moment.',
  noRoomRemedy: 'Nothing is lost: {name} keeps your runs. If it goes on, tell whoever runs this service.',
  noRoomLinkRemedy: '{name} hands a run out for a short time only: tell whoever runs this service today.',
  internalCause: 'What {name} sent could not be taken in here.',
  internalRemedy: 'If it goes on, tell whoever runs this service, and upload the file meanwhile.',
  retry: 'It is tried again by itself: {date}.',
  isConnected: '{name} is connected',
  isNotConnected: '{name} is not connected',
  outcomeConnected: 'Your runs come by themselves from now on. You can leave this page.',
  outcomeRefused: '{name} gave no permission: it was declined there. Try again when you like.',
  outcomeLacking:
    'A permission is missing that is needed to fetch runs. Connect again, and leave all the boxes ticked.',
  outcomeExpired: 'That took too long, or it was begun elsewhere. Begin again here.',
  outcomeTaken: 'This account of {name} is connected with another account here. Disconnect it there first.',
  outcomeOtherPerson:
    'That is another account of {name} than the one that was connected. Sign in there with the first one, or disconnect here before.',
  outcomeBusy:
    'The connection before is still being ended. That takes ten minutes at the most; try again then.',
  outcomeWrongKey: '{name} does not know this key. Copy it anew.',
  outcomeUnavailable: '{name} does not answer right now. Try again later.',
  disconnectTitle: 'Disconnect {name}?',
  disconnectTells:
    '{name} is told, and what it gave us to fetch your runs is deleted: at once, or after ten minutes if it cannot be reached.',
  disconnectDeletes: 'What we need to fetch your runs from {name} is deleted at once.',
  disconnectYourself: 'Nobody tells {name}: take the permission back there yourself.',
  disconnectKey:
    'If you connected with a personal key, {name} is not told, and the key stays valid until you make a new one there.',
  disconnectText: 'No more runs come. Your files and runs from elsewhere stay.',
  erased:
    'Its terms want its runs to go with it: {count, plural, =0 {there are none} one {one run is deleted with its report} other {# runs are deleted with their reports}}. Runs that also came from elsewhere stay.',
  whatOfRuns: 'What becomes of {count, plural, one {the run} other {the # runs}} from there?',
  keepRuns: 'They stay',
  keepRunsAbout: 'With their reports, as part of your history.',
  deleteRuns: 'They are deleted',
  deleteRunsAbout:
    'With reports and files. This cannot be taken back. Runs that also came from elsewhere stay.',
};

const de: Record<keyof typeof en, string> = {
  apps: 'Verbundene Apps',
  appsAbout:
    'Verbinde einmal das Konto, an das deine Uhr ihre Läufe schickt. Danach kommen sie von selbst her, einige Minuten nachdem die Uhr abgeglichen ist.',
  noneOffered:
    'Dieser Dienst bietet noch keine App zum Verbinden an. Lade Dateien auf der Seite Läufe hoch, oder lass ein Gerät oder Skript von dir sie schicken.',
  off: 'Verbunden, aber wer diesen Dienst betreibt, bietet es nicht mehr an. Neues kommt nicht.',
  none: 'Nicht verbunden',
  connected: 'Verbunden',
  mend: 'Die Verbindung ist zu Ende. Verbinde neu: Was kam, bleibt, und was fehlt, wird nachgeholt.',
  mendErased:
    'Die Verbindung ist zu Ende, und die Läufe, die durch sie kamen, werden nach den Bedingungen gelöscht. Verbinde neu: Die der letzten {days} Tage kommen dann wieder.',
  mendNoList:
    'Die Verbindung ist zu Ende. Verbinde neu: Was kam, bleibt. Läufe aus der Zwischenzeit kommen nicht von selbst: Lade sie hoch.',
  leaving: 'Wird getrennt …',
  connect: '{name} verbinden',
  connectAgain: '{name} neu verbinden',
  disconnect: 'Trennen',
  key: 'Dein persönlicher Schlüssel von {name}',
  keyAbout: 'Er steht dort in den Einstellungen. Er wird verschlüsselt aufbewahrt und nie wieder gezeigt.',
  keyMissing: 'Füg den Schlüssel ein.',
  useKey: 'Mit dem Schlüssel verbinden',
  nothingYet: 'Noch nichts angekommen.',
  received: 'Zuletzt angekommen {age} ({date}).',
  runs: '{count, plural, one {Ein Lauf} other {# Läufe}} von dort.',
  listing: 'Es wird gefragt, was es gibt …',
  lookingBack: 'Wird geholt: {done} von {found} fertig.',
  lostNotHere:
    '{count, plural, one {Eine Aktivität kam nicht heil an, und ihr Link bei {name} ist verbraucht: Lade ihre Datei hoch.} other {# Aktivitäten kamen nicht heil an, und ihre Links bei {name} sind verbraucht: Lade ihre Dateien hoch.}}',
  failedNotHere:
    '{count, plural, one {Eine Aktivität ließ sich nach vielen Versuchen nicht holen: Lade ihre Datei hoch.} other {# Aktivitäten ließen sich nach vielen Versuchen nicht holen: Lade ihre Dateien hoch.}}',
  withheldNotHere:
    '{name} gibt {count, plural, one {eine Aktivität} other {# Aktivitäten}} nicht weiter: Die Bedingungen oder deine Einstellungen dort lassen es nicht zu. Lade {count, plural, one {ihre Originaldatei} other {ihre Originaldateien}} hier hoch.',
  makerDirectly: 'Spätere kommen, wenn du den Hersteller deiner Uhr direkt mit {name} verbindest.',
  positionsNotHere:
    '{count, plural, one {Eine Aktivität wurde nicht behalten: Es war nicht sicher, dass ihre Datei nirgends mehr sagt, wo du warst. Lade sie selbst hoch.} other {# Aktivitäten wurden nicht behalten: Es war nicht sicher, dass ihre Dateien nirgends mehr sagen, wo du warst. Lade sie selbst hoch.}}',
  noRecordingNotHere:
    '{count, plural, one {Eine Aktivität hat} other {# Aktivitäten haben}} keine Aufzeichnung, etwa weil von Hand eingetragen.',
  noRunsNotHere:
    '{count, plural, one {Eine Aktivität war kein Lauf und wurde} other {# Aktivitäten waren keine Läufe und wurden}} ausgelassen.',
  nextSweep: 'Nach dem, was gefehlt haben kann, wird das nächste Mal gefragt: {date}.',
  runnerOnly:
    'Nach den Bedingungen siehst nur du diese Läufe: Keine Praxis sieht sie, auch wenn du deine Läufe teilst, und sie zählen in keinem Vergleich. Für deine Praxis lade die Originaldatei des Laufs hoch.',
  expires:
    'Nach den Bedingungen dürfen wir diese Läufe nur {days} Tage behalten. Eine hochgeladene Datei bleibt.',
  noPosition:
    'Nach den Bedingungen dürfen wir nicht behalten, wo du gelaufen bist: Diese Läufe haben keine Karte.',
  fromNowOn:
    'Läufe kommen von dem Moment an, in dem du verbindest. Frühere lade hoch oder schick sie als Zip. Ein Lauf, den {name} nicht meldet, kommt nicht: Lade ihn hoch.',
  looksBack: 'Frühere Läufe werden gleich geholt, bis zu {days} Tage zurück.',
  corosNote: 'Dieser Weg ist vorläufig: COROS sagt nur seinen Partnern, wie er geht.',
  intervalsNote: 'Läufe, die dort von Strava kamen, werden nicht herausgegeben.',
  stravaNote:
    'Strava gibt keine Originaldatei heraus: Ohne Bodenkontaktzeit und Pausen sagt ein solcher Bericht weniger.',
  fault: 'Es hat nicht geklappt, {age}',
  accessWithdrawnCause: '{name} sagt, dass du die Erlaubnis zurückgezogen hast.',
  accessWithdrawnRemedy: 'Wenn du das nicht wolltest, verbinde neu.',
  unauthorizedCause: '{name} nimmt unsere Erlaubnis nicht mehr an.',
  unauthorizedRemedy: 'Verbinde neu: Nichts von dem, was kam, ist verloren.',
  rateLimitedCause: '{name} wurde zu oft gefragt, von allen, die diesen Dienst benutzen.',
  rateLimitedRemedy: 'Du musst nichts tun.',
  unavailableCause: '{name} hat nicht geantwortet.',
  unavailableRemedy: 'Du musst nichts tun.',
  unexpectedCause: '{name} hat etwas geantwortet, mit dem wir nichts anfangen können.',
  unexpectedRemedy:
    'Wenn es so bleibt, sag es denen, die diesen Dienst betreiben, und lade die Datei inzwischen hoch.',
  noRoomCause: 'Hier ist gerade kein Platz für weitere Dateien.',
  noRoomRemedy:
    'Verloren ist nichts: {name} behält deine Läufe. Wenn es so bleibt, sag es denen, die diesen Dienst betreiben.',
  noRoomLinkRemedy:
    '{name} gibt einen Lauf nur kurze Zeit heraus: Sag es heute denen, die diesen Dienst betreiben.',
  internalCause: 'Was {name} geschickt hat, ließ sich hier nicht aufnehmen.',
  internalRemedy:
    'Wenn es so bleibt, sag es denen, die diesen Dienst betreiben, und lade die Datei inzwischen hoch.',
  retry: 'Es wird von selbst noch einmal versucht: {date}.',
  isConnected: '{name} ist verbunden',
  isNotConnected: '{name} ist nicht verbunden',
  outcomeConnected: 'Ab jetzt kommen deine Läufe von selbst. Du kannst diese Seite verlassen.',
  outcomeRefused:
    '{name} hat keine Erlaubnis gegeben: Dort wurde abgelehnt. Versuche es wieder, wann du magst.',
  outcomeLacking:
    'Eine Erlaubnis fehlt, ohne die sich keine Läufe holen lassen. Verbinde noch einmal und lass alle Häkchen gesetzt.',
  outcomeExpired: 'Das hat zu lange gedauert, oder es wurde woanders begonnen. Beginne hier noch einmal.',
  outcomeTaken: 'Dieses Konto von {name} ist hier mit einem anderen Konto verbunden. Trenne es zuerst dort.',
  outcomeOtherPerson:
    'Das ist ein anderes Konto von {name} als das, was verbunden war. Melde dich dort mit dem ersten an, oder trenne hier vorher.',
  outcomeBusy:
    'Die vorige Verbindung wird noch beendet. Das dauert höchstens zehn Minuten; versuche es dann wieder.',
  outcomeWrongKey: '{name} kennt diesen Schlüssel nicht. Kopiere ihn noch einmal.',
  outcomeUnavailable: '{name} antwortet gerade nicht. Versuche es später wieder.',
  disconnectTitle: '{name} trennen?',
  disconnectTells:
    '{name} erfährt es, und was es uns gab, um deine Läufe zu holen, wird gelöscht: sofort, oder nach zehn Minuten, wenn es nicht zu erreichen ist.',
  disconnectDeletes: 'Was wir brauchen, um deine Läufe von {name} zu holen, wird sofort gelöscht.',
  disconnectYourself: '{name} erfährt davon nichts: Nimm die Erlaubnis dort selbst zurück.',
  disconnectKey:
    'Wenn du mit einem persönlichen Schlüssel verbunden hast, erfährt {name} davon nichts, und der Schlüssel gilt, bis du dort einen neuen machst.',
  disconnectText: 'Es kommen keine Läufe mehr. Deine Dateien und Läufe von anderswo bleiben.',
  erased:
    'Nach den Bedingungen gehen seine Läufe mit: {count, plural, =0 {Es gibt keine} one {Ein Lauf wird mit seinem Bericht gelöscht} other {# Läufe werden mit ihren Berichten gelöscht}}. Läufe, die auch von anderswo kamen, bleiben.',
  whatOfRuns: 'Was wird aus {count, plural, one {dem Lauf} other {den # Läufen}} von dort?',
  keepRuns: 'Sie bleiben',
  keepRunsAbout: 'Mit ihren Berichten, als Teil deiner Geschichte.',
  deleteRuns: 'Sie werden gelöscht',
  deleteRunsAbout:
    'Mit Berichten und Dateien. Das lässt sich nicht zurücknehmen. Läufe, die auch von anderswo kamen, bleiben.',
};

/** Texts of providers that a runner connects. */
export const appTexts = { en, de };
