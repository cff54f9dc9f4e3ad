const en = {
  title: 'Passkeys',
  about:
    'Sign in with the fingerprint, face or PIN of a device, without a password. A passkey counts as both steps.',
  none: 'There is none yet.',
  notHere:
    'Not here: this browser has no passkeys, or the service is open at an address that cannot have them. It takes a name with https, or localhost.',
  add: 'Add a passkey',
  addText: 'A name that tells you which device or password manager it is on.',
  name: 'Name',
  nameExample: 'My phone',
  nameMissing: 'Give it a name.',
  unnamed: 'Passkey',
  added: 'added {date}',
  rename: 'Rename',
  save: 'Save',
  remove: 'Remove',
  removeTitle: 'Remove this passkey?',
  removeText: 'Nobody can sign in with “{name}” any more. Remove it from the device too.',
  noneMade: 'No passkey was made. The window was closed, or there is one on this device already.',
  tooLong: 'A name may have up to 100 characters.',
};

const de: Record<keyof typeof en, string> = {
  title: 'Passkeys',
  about:
    'Melde dich mit Fingerabdruck, Gesicht oder PIN eines Geräts an, ganz ohne Passwort. Ein Passkey gilt für beide Schritte.',
  none: 'Es gibt noch keinen.',
  notHere:
    'Hier nicht: Dieser Browser hat keine Passkeys, oder der Dienst ist unter einer Adresse offen, die keine haben kann. Es braucht einen Namen mit https oder localhost.',
  add: 'Passkey hinzufügen',
  addText: 'Ein Name, der dir sagt, auf welchem Gerät oder in welchem Passwortmanager er ist.',
  name: 'Name',
  nameExample: 'Mein Telefon',
  nameMissing: 'Gib ihm einen Namen.',
  unnamed: 'Passkey',
  added: 'hinzugefügt {date}',
  rename: 'Umbenennen',
  save: 'Speichern',
  remove: 'Entfernen',
  removeTitle: 'Diesen Passkey entfernen?',
  removeText: 'Mit „{name}“ kann sich dann niemand mehr anmelden. Entferne ihn auch auf dem Gerät.',
  noneMade:
    'Es wurde kein Passkey angelegt. Das Fenster wurde geschlossen, oder auf diesem Gerät gibt es schon einen.',
  tooLong: 'Ein Name darf bis zu 100 Zeichen haben.',
};

/** Texts of passkeys. */
export const passkeyTexts = { en, de };
