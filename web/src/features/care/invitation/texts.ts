const en = {
  title: 'Invitation',
  codeLead: 'You were given a code or a link by a practice, or by a runner? Type or paste it here.',
  code: 'Code',
  codeMissing: 'Type the code.',
  look: 'See what it is for',
  notGood: 'This code is not good, or not any more: it works once, and for a few days. Ask for a new one.',
  otherCode: 'Type another code',
  expires: 'The invitation is good until {date}.',
  patientTitle: '{from} would like to see your runs',
  share: 'Share with {from}',
  no: 'No',
  memberTitle: '{from} invites you to work there',
  memberOwner:
    'You would be an owner: you see the runs that patients share with the practice, invite patients and colleagues, and see the log of who looked at what.',
  memberPhysio:
    'You would be a physio there: you see the runs that patients share with the practice, invite patients, and can end what a patient shares.',
  memberAssistant:
    'You would be an assistant there: you see the runs that patients share with the practice, and invite patients.',
  memberSeen: 'Each time you look at a patient’s runs, it is written down. Patient and owner can see it.',
  memberOnly:
    'Your account is not one of a physio. Ask whoever runs this service to make it one, then open the link again.',
  join: 'Work in {from}',
  practiceTitle: '{from} shares their runs with your practice',
  practiceLead: 'Everyone in your practice sees what stands here, until it is ended. {from} sees who looked.',
  practiceOnly: 'This code is for a practice: only those who work in one can use it. Hand it to your physio.',
  practiceNone:
    'The code cannot be used. Either somebody was quicker, or you do not work in a practice yet: make one first, then open the link again.',
  toPractice: 'To the practice',
  take: 'Add {from} to the patients',
  sharedTitle: 'You share with {from} now',
  sharedText: 'What you share, who looked at it, and how to end it stands under Sharing.',
  toSharing: 'To what I share',
  joinedTitle: 'You work in {from} now',
  joinedText: 'The patients who share their runs with the practice are one click away.',
  takenTitle: '{from} is one of your patients now',
  takenText: 'What they share stands in the list of patients.',
  toPatients: 'To the patients',
  declinedTitle: 'Nothing is shared',
  declinedText:
    'You said no, and nobody was told. If you change your mind, open the link again until {date}.',
  toRuns: 'To the runs',
  madeTitle: 'Hand this over now',
  madeText: 'Link and code are shown this once. Whoever has one of them can use it, once.',
  link: 'Link',
  codeToType: 'Or the code, where a link cannot be opened',
  madeUntil: 'Good until {date}.',
  done: 'I have handed it over',
  days: 'How long is it good?',
  daysOf: '{days, plural, one {A day} other {# days}}',
  kinds:
    '{kind, select, patient {For a patient} member {For a colleague} practice {For a practice} other {Invitation}}',
  roleOf: '{role, select, owner {as owner} physio {as physio} assistant {as assistant} other {}}',
  made: 'made {date}',
  open: 'good until {date}',
  used: 'used {date}',
  usedOnes: '{count, plural, one {One was used} other {# were used}}',
  takeBack: 'Take back',
  takeBackTitle: 'Take this invitation back?',
  takeBackText: 'Link and code stop working at once. What came of earlier ones stays.',
};

const de: Record<keyof typeof en, string> = {
  title: 'Einladung',
  codeLead:
    'Du hast von einer Praxis oder von jemandem, der läuft, einen Code oder einen Link bekommen? Tipp ihn hier ein oder füg ihn ein.',
  code: 'Code',
  codeMissing: 'Tipp den Code ein.',
  look: 'Ansehen, wofür er ist',
  notGood:
    'Dieser Code gilt nicht oder nicht mehr: Er gilt einmal und ein paar Tage lang. Bitte um einen neuen.',
  otherCode: 'Einen anderen Code eintippen',
  expires: 'Die Einladung gilt bis {date}.',
  patientTitle: '{from} möchte deine Läufe sehen',
  share: 'Mit {from} teilen',
  no: 'Nein',
  memberTitle: '{from} lädt dich ein, dort zu arbeiten',
  memberOwner:
    'Du würdest die Praxis leiten: Du siehst die Läufe, die mit der Praxis geteilt werden, lädst Patienten und Kollegen ein und siehst das Protokoll der Zugriffe.',
  memberPhysio:
    'Du wärst dort Physio: Du siehst die Läufe, die mit der Praxis geteilt werden, lädst Patienten ein und kannst beenden, was jemand teilt.',
  memberAssistant:
    'Du wärst dort Assistenz: Du siehst die Läufe, die mit der Praxis geteilt werden, und lädst Patienten ein.',
  memberSeen:
    'Jedes Mal, wenn du Läufe ansiehst, wird das notiert. Wem sie gehören und wer die Praxis leitet, kann das sehen.',
  memberOnly:
    'Dein Konto ist keines für Physios. Bitte darum, wer diesen Dienst betreibt, und öffne dann den Link noch einmal.',
  join: 'In {from} arbeiten',
  practiceTitle: '{from} teilt Läufe mit deiner Praxis',
  practiceLead:
    'Alle in deiner Praxis sehen, was hier steht, bis es beendet wird. {from} sieht, wer etwas angesehen hat.',
  practiceOnly:
    'Dieser Code ist für eine Praxis: Nur wer in einer arbeitet, kann ihn benutzen. Gib ihn deiner Physiotherapie.',
  practiceNone:
    'Der Code lässt sich nicht benutzen. Entweder war jemand schneller, oder du arbeitest noch in keiner Praxis: Leg erst eine an und öffne dann den Link noch einmal.',
  toPractice: 'Zur Praxis',
  take: '{from} zu den Patienten hinzufügen',
  sharedTitle: 'Du teilst jetzt mit {from}',
  sharedText: 'Was du teilst, wer es angesehen hat und wie du es beendest, steht unter „Teilen“.',
  toSharing: 'Zu dem, was ich teile',
  joinedTitle: 'Du arbeitest jetzt in {from}',
  joinedText: 'Die Patienten, die ihre Läufe mit der Praxis teilen, sind einen Klick entfernt.',
  takenTitle: '{from} gehört jetzt zu deinen Patienten',
  takenText: 'Was geteilt wird, steht in der Liste der Patienten.',
  toPatients: 'Zu den Patienten',
  declinedTitle: 'Es wird nichts geteilt',
  declinedText:
    'Du hast Nein gesagt, und niemand hat davon erfahren. Wenn du es dir anders überlegst, öffne den Link noch einmal; er gilt bis {date}.',
  toRuns: 'Zu den Läufen',
  madeTitle: 'Gib das jetzt weiter',
  madeText:
    'Link und Code werden nur dieses eine Mal gezeigt. Wer einen davon hat, kann ihn benutzen, einmal.',
  link: 'Link',
  codeToType: 'Oder der Code, wo sich ein Link nicht öffnen lässt',
  madeUntil: 'Gilt bis {date}.',
  done: 'Ich habe es weitergegeben',
  days: 'Wie lange gilt es?',
  daysOf: '{days, plural, one {Einen Tag} other {# Tage}}',
  kinds:
    '{kind, select, patient {Für Patientin oder Patient} member {Für Kollegin oder Kollege} practice {Für eine Praxis} other {Einladung}}',
  roleOf: '{role, select, owner {als Leitung} physio {als Physio} assistant {als Assistenz} other {}}',
  made: 'angelegt {date}',
  open: 'gilt bis {date}',
  used: 'benutzt {date}',
  usedOnes: '{count, plural, one {Eine wurde benutzt} other {# wurden benutzt}}',
  takeBack: 'Zurücknehmen',
  takeBackTitle: 'Diese Einladung zurücknehmen?',
  takeBackText: 'Link und Code gehen sofort nicht mehr. Was aus früheren geworden ist, bleibt.',
};

/** Texts of invitations between runners and practices. */
export const careInvitationTexts = { en, de };
