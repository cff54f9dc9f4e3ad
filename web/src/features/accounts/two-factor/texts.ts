const en = {
  title: 'Second step',
  about:
    'After the password, a code from an app on your phone: whoever learns your password still cannot get in.',
  on: 'On: signing in takes your password and a code.',
  off: 'Off: your password alone opens this account.',
  setUp: 'Set it up',
  required: 'Your role requires it, so it stays on.',
  turnOff: 'Turn off',
  turnOffTitle: 'Turn the second step off?',
  turnOffText: 'Then your password alone opens this account. The recovery codes stop working.',
  newCodes: 'New recovery codes',
  newCodesText: 'The codes that you have now stop working.',
  password: 'Your password',

  pageTitle: 'A second step for signing in',
  requiredLead:
    'You look after what belongs to others, so your account needs a second step. It takes a minute; then you go on.',
  lead: 'You need an authenticator app on your phone: the one that is there already, or any other for “TOTP” codes.',
  askLead: 'First your password, so that nobody else sets this up.',
  go: 'Continue',
  scan: '1. Scan this with the app',
  qr: 'QR code for your authenticator app',
  typeIt: 'Or type this key into the app:',
  key: 'Key for the app',
  openApp: 'Open it in an app on this device',
  confirm: '2. Type the code that the app shows',
  code: 'Code from the app',
  turnOn: 'Turn it on',
  codeMissing: 'Type the six digits.',
  codeWrong:
    'This code is not right. Take the one that the app shows now; is the clock of your phone set automatically?',

  codesTitle: 'Keep these codes',
  codesLead:
    'If your phone is lost, each of them lets you in once. This is the only time that they are shown: keep them away from the phone, on paper or in a password manager.',
  codes: 'Recovery codes',
  download: 'Save as a file',
  print: 'Print',
  kept: 'I have kept them',
  fileHead: 'Recovery codes for Stridecheck, {email}. Each works once.',
  alreadyOn: 'The second step is on.',
};

const de: Record<keyof typeof en, string> = {
  title: 'Zweiter Schritt',
  about:
    'Nach dem Passwort ein Code aus einer App auf deinem Telefon: Wer dein Passwort erfährt, kommt trotzdem nicht hinein.',
  on: 'An: Zum Anmelden braucht es dein Passwort und einen Code.',
  off: 'Aus: Dein Passwort allein öffnet dieses Konto.',
  setUp: 'Einrichten',
  required: 'Deine Rolle verlangt ihn, also bleibt er an.',
  turnOff: 'Ausschalten',
  turnOffTitle: 'Den zweiten Schritt ausschalten?',
  turnOffText: 'Dann öffnet dein Passwort allein dieses Konto. Die Ersatzcodes gelten nicht mehr.',
  newCodes: 'Neue Ersatzcodes',
  newCodesText: 'Die Codes, die du jetzt hast, gelten dann nicht mehr.',
  password: 'Dein Passwort',

  pageTitle: 'Ein zweiter Schritt beim Anmelden',
  requiredLead:
    'Du kümmerst dich um das, was anderen gehört, deshalb braucht dein Konto einen zweiten Schritt. Er dauert eine Minute; danach geht es weiter.',
  lead: 'Du brauchst eine Authenticator-App auf dem Telefon: die, die schon da ist, oder irgendeine andere für „TOTP“-Codes.',
  askLead: 'Zuerst dein Passwort, damit niemand sonst das hier einrichtet.',
  go: 'Weiter',
  scan: '1. Lies das mit der App ein',
  qr: 'QR-Code für deine Authenticator-App',
  typeIt: 'Oder gib diesen Schlüssel in die App ein:',
  key: 'Schlüssel für die App',
  openApp: 'In einer App auf diesem Gerät öffnen',
  confirm: '2. Gib den Code ein, den die App zeigt',
  code: 'Code aus der App',
  turnOn: 'Einschalten',
  codeMissing: 'Gib die sechs Ziffern ein.',
  codeWrong:
    'Dieser Code stimmt nicht. Nimm den, den die App jetzt zeigt; stellt sich die Uhr deines Telefons von selbst?',

  codesTitle: 'Hebe diese Codes auf',
  codesLead:
    'Ist dein Telefon weg, lässt dich jeder davon einmal hinein. Sie werden nur dieses eine Mal gezeigt: Bewahre sie getrennt vom Telefon auf, auf Papier oder in einem Passwortmanager.',
  codes: 'Ersatzcodes',
  download: 'Als Datei sichern',
  print: 'Drucken',
  kept: 'Ich habe sie aufgehoben',
  fileHead: 'Ersatzcodes für Stridecheck, {email}. Jeder gilt einmal.',
  alreadyOn: 'Der zweite Schritt ist an.',
};

/** Texts of the second step of signing in. */
export const twoFactorTexts = { en, de };
