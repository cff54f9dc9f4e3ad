const en = {
  with: 'Who sees your runs',
  withAbout:
    'Nobody sees them unless you say so here. What you end is gone for the practice from the next moment on.',
  none: 'You share with nobody.',
  people: 'Who works there: {names}',
  peopleNone: 'Nobody works there at present.',
  since: 'You agreed on {date}.',
  withheld:
    '{runs, plural, one {One run is never shared, because its source forbids it. To share it, upload the original file of that run.} other {# runs are never shared, because their source forbids it. To share them, upload the original files of those runs.}}',
  change: 'Change',
  changeButton: 'Share this from now on',
  cancel: 'Leave it as it is',
  shareAgain: 'Share again',
  end: 'End it',
  endTitle: 'Share nothing more with {practice}?',
  endText:
    'From the next moment on the practice sees nothing more of your runs. What it wrote down or printed before stays with it. You can share again later.',
  over: 'You share nothing with this practice any more.',
  earlier: '{count, plural, one {One earlier agreement} other {# earlier agreements}}',
  fromTo: '{from} to {to}',
  'because.runner': 'you ended it',
  'because.practice': 'the practice ended it',
  'because.replaced': 'you changed it',
  'because.time': 'its time was over',
  give: 'Let somebody see your runs',
  giveAbout:
    'Make a code, and hand it to your physio: whichever practice uses it first sees what you choose here. Or the practice gave you a code.',
  giveButton: 'Make a code for a practice',
  makeButton: 'Agree and make the code',
  haveCode: 'I have a code',
  codes: 'Your codes',
  looks: 'Who looked',
  looksAbout: 'Each look of a practice at what you share is written down. You see it; nobody can change it.',
  looksNone: 'Nobody has looked at anything.',
  more: 'Show more',
  somebody: 'an account that is gone',
  somewhere: 'a practice that is gone',
  times: '{count} times',
};

const de: Record<keyof typeof en, string> = {
  with: 'Wer deine Läufe sieht',
  withAbout:
    'Niemand sieht sie, außer du sagst es hier. Was du beendest, ist für die Praxis vom nächsten Moment an weg.',
  none: 'Du teilst mit niemandem.',
  people: 'Dort arbeiten: {names}',
  peopleNone: 'Dort arbeitet gerade niemand.',
  since: 'Zugestimmt hast du am {date}.',
  withheld:
    '{runs, plural, one {Ein Lauf wird nie geteilt, weil seine Quelle es verbietet. Um ihn zu teilen, lade die Originaldatei dieses Laufs hoch.} other {# Läufe werden nie geteilt, weil ihre Quelle es verbietet. Um sie zu teilen, lade die Originaldateien dieser Läufe hoch.}}',
  change: 'Ändern',
  changeButton: 'Von jetzt an das teilen',
  cancel: 'So lassen, wie es ist',
  shareAgain: 'Wieder teilen',
  end: 'Beenden',
  endTitle: 'Mit {practice} nichts mehr teilen?',
  endText:
    'Vom nächsten Moment an sieht die Praxis nichts mehr von deinen Läufen. Was sie vorher notiert oder gedruckt hat, bleibt bei ihr. Du kannst später wieder teilen.',
  over: 'Mit dieser Praxis teilst du nichts mehr.',
  earlier: '{count, plural, one {Eine frühere Zustimmung} other {# frühere Zustimmungen}}',
  fromTo: '{from} bis {to}',
  'because.runner': 'du hast es beendet',
  'because.practice': 'die Praxis hat es beendet',
  'because.replaced': 'du hast es geändert',
  'because.time': 'die Zeit war um',
  give: 'Jemandem deine Läufe zeigen',
  giveAbout:
    'Mach einen Code und gib ihn deiner Physiotherapie: Die Praxis, die ihn zuerst benutzt, sieht, was du hier wählst. Oder die Praxis hat dir einen Code gegeben.',
  giveButton: 'Einen Code für eine Praxis machen',
  makeButton: 'Zustimmen und den Code machen',
  haveCode: 'Ich habe einen Code',
  codes: 'Deine Codes',
  looks: 'Wer etwas angesehen hat',
  looksAbout:
    'Jedes Mal, wenn eine Praxis ansieht, was du teilst, wird das notiert. Du siehst es; ändern kann es niemand.',
  looksNone: 'Niemand hat etwas angesehen.',
  more: 'Mehr zeigen',
  somebody: 'ein Konto, das es nicht mehr gibt',
  somewhere: 'eine Praxis, die es nicht mehr gibt',
  times: '{count} Mal',
};

/** Texts of what a runner shares, and who looked at it. */
export const sharingTexts = { en, de };
