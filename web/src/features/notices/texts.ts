const en = {
  title: 'News',
  badge: '{count, plural, =0 {News} one {News: one is new} other {News: # are new}}',
  about: 'What your practice did for you, and what no longer runs by itself.',
  none: 'Nothing yet',
  noneText:
    'When your practice looks at one of your runs, sets a plan or writes to you, or when a connected app stops sending your runs, it stands here.',
  'review-signed': 'One of your runs was reviewed',
  'plan-set': 'You have a new plan',
  'message-sent': 'You have a message',
  'webhook-off': 'A webhook was switched off: its receiver took nothing any more',
  'connection-ended': 'A connected app stopped sending your runs: connect it again',
  'app-ended': '{name} stopped sending your runs: connect it again',
  new: 'new',
  more: 'Show more',
  byMail: 'Tell me by mail too',
  byMailHint: 'The mail says that there is something new, and never what.',
  messages: 'All messages',
};

const de: Record<keyof typeof en, string> = {
  title: 'Neues',
  badge: '{count, plural, =0 {Neues} one {Neues: eines ist neu} other {Neues: # sind neu}}',
  about: 'Was deine Praxis für dich getan hat, und was nicht mehr von selbst läuft.',
  none: 'Noch nichts',
  noneText:
    'Wenn deine Praxis einen deiner Läufe beurteilt, einen Plan setzt oder dir schreibt, oder wenn eine verbundene App deine Läufe nicht mehr schickt, steht es hier.',
  'review-signed': 'Einer deiner Läufe wurde beurteilt',
  'plan-set': 'Du hast einen neuen Plan',
  'message-sent': 'Du hast eine Nachricht',
  'webhook-off': 'Ein Webhook wurde ausgeschaltet: Der Empfänger nahm nichts mehr an',
  'connection-ended': 'Eine verbundene App schickt deine Läufe nicht mehr: verbinde sie neu',
  'app-ended': '{name} schickt deine Läufe nicht mehr: verbinde es neu',
  new: 'neu',
  more: 'Mehr zeigen',
  byMail: 'Auch per E-Mail Bescheid sagen',
  byMailHint: 'Die Mail sagt, dass es etwas Neues gibt, und nie, was.',
  messages: 'Alle Nachrichten',
};

/** Texts of what runners are told of. */
export const noticeTexts = { en, de };
