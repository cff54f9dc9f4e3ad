const en = {
  about:
    '{name} reads this in Stridecheck and cannot answer here. Nothing urgent belongs here: nobody knows when it is read. For that, call {name}.',
  write: 'New message',
  writeHint: 'It cannot be changed or taken back once it is sent.',
  send: 'Send to {name}',
  none: 'Your practice has written nothing to {name} yet.',
  sent: 'sent on {date}',
  read: 'read on {date}',
  unread: 'not read yet',
  mayNotWrite: 'Messages are written by the physios of the practice. You can read them here.',
  title: 'Messages from your practice',
  oneWay:
    'You cannot answer here: call your practice or write to it. Stridecheck is not read around the clock.',
  emergency:
    'In an emergency do not wait for your practice. With new trouble with bladder, bowel or sexual function, numbness between the legs, or weakness in a leg that is getting worse or is in both legs, go to an emergency department at once, or call 112 or the emergency number where you are.',
  ownNone: 'No practice has written to you.',
  from: '{author}, {practice}',
  new: 'new',
  toNews: 'News',
};

const de: Record<keyof typeof en, string> = {
  about:
    '{name} liest das in Stridecheck und kann hier nicht antworten. Nichts Eiliges gehört hierher: Niemand weiß, wann es gelesen wird. Ruf {name} dafür an.',
  write: 'Neue Nachricht',
  writeHint: 'Gesendet lässt sie sich nicht mehr ändern oder zurückholen.',
  send: 'An {name} senden',
  none: 'Deine Praxis hat {name} noch nichts geschrieben.',
  sent: 'gesendet am {date}',
  read: 'gelesen am {date}',
  unread: 'noch nicht gelesen',
  mayNotWrite: 'Nachrichten schreiben die Physios der Praxis. Hier kannst du sie lesen.',
  title: 'Nachrichten aus deiner Praxis',
  oneWay:
    'Hier kannst du nicht antworten: Ruf deine Praxis an oder schreib ihr. Stridecheck wird nicht rund um die Uhr gelesen.',
  emergency:
    'Warte im Notfall nicht auf deine Praxis. Bei neuen Störungen von Blase, Darm oder Sexualfunktion, Taubheit zwischen den Beinen oder Schwäche in einem Bein, die zunimmt oder beide Beine betrifft, geh sofort in eine Notaufnahme, oder ruf die 112 oder die Notrufnummer an deinem Ort an.',
  ownNone: 'Keine Praxis hat dir geschrieben.',
  from: '{author}, {practice}',
  new: 'neu',
  toNews: 'Neues',
};

/** Texts of what practices write to runners, for both sides. */
export const messageTexts = { en, de };
