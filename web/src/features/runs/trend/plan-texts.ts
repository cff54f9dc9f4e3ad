const en = {
  title: 'Plan',
  about:
    'Four weeks of a few more steps a minute at the same pace: about 8 runs, a minute with quicker steps and a minute as you like in turn. Studies tried 5 % more, and at most 10 %; no cadence is right for everybody.',
  running: 'Week {week} of {weeks}, since {date}.',
  notYet: 'It begins on {date}.',
  over: 'Its {weeks} weeks are over. Look again now and after three months; then end it or start a new one.',
  target: 'At {pace}: {cadence}',
  met: 'So far you met it for {percent} of the time that could be judged.',
  end: 'End the plan',
  endAsk: 'End the plan now?',
  endText: 'It stays among your earlier plans. Your runs do not change.',
  none: 'No plan is going on.',
  fromReport: 'Start with the target of my newest report',
  noTarget:
    'Your newest report names no target: there was nothing to change, or the recording was too weak to change steps by.',
  noReport: 'There is no report yet.',
  replaceAsk: 'Start a new plan?',
  byHand: 'Set the steps by hand',
  whenToChange:
    'More steps are worth a try where yours are clearly slow for your pace and height, or where something hurts: then your report names a target. Where it names none, there is no reason to change; so nothing is filled in here.',
  now: 'now {cadence}',
  at: 'At {pace}',
  steps: 'steps per minute at {pace}',
  limits: 'at most {most}: 10 % more than now',
  leaveOut: 'Leave a field empty to leave that pace out.',
  noSpeeds: 'Your runs have no pace yet at which your cadence is known. Send a few runs first.',
  start: 'Start the plan',
  replaces: 'The plan that is going on ends with it.',
  'fault.number': 'Write a whole number of steps per minute.',
  'fault.least': 'At least 130 steps per minute; count both feet.',
  'fault.most': 'At most 220 steps per minute.',
  'fault.tooMuch': 'That is more than 10 % above your steps of now: too much at once.',
  'fault.none': 'Set at least one pace.',
  earlier: 'Earlier plans',
  fromTo: '{from} to {to}',
};

const de: Record<keyof typeof en, string> = {
  title: 'Plan',
  about:
    'Vier Wochen mit ein paar Schritten mehr pro Minute bei gleichem Tempo: etwa 8 Läufe, im Wechsel eine Minute mit schnelleren Schritten und eine, wie du magst. Studien haben 5 % mehr erprobt und höchstens 10 %; keine Schrittfrequenz passt für alle.',
  running: 'Woche {week} von {weeks}, seit {date}.',
  notYet: 'Er beginnt am {date}.',
  over: 'Seine {weeks} Wochen sind vorbei. Schau jetzt und nach drei Monaten wieder nach; dann beende ihn oder beginn einen neuen.',
  target: 'Bei {pace}: {cadence}',
  met: 'Bisher hast du ihn {percent} der Zeit eingehalten, die zu beurteilen war.',
  end: 'Den Plan beenden',
  endAsk: 'Den Plan jetzt beenden?',
  endText: 'Er bleibt unter deinen früheren Plänen. An deinen Läufen ändert sich nichts.',
  none: 'Es läuft kein Plan.',
  fromReport: 'Mit dem Ziel meines neuesten Berichts beginnen',
  noTarget:
    'Dein neuester Bericht nennt kein Ziel: Es gab nichts zu ändern, oder die Aufzeichnung war zu schwach, um danach die Schritte zu ändern.',
  noReport: 'Es gibt noch keinen Bericht.',
  replaceAsk: 'Einen neuen Plan beginnen?',
  byHand: 'Die Schritte selbst festlegen',
  whenToChange:
    'Mehr Schritte sind einen Versuch wert, wo deine für Tempo und Größe deutlich langsam sind oder etwas wehtut: Dann nennt dein Bericht ein Ziel. Nennt er keins, gibt es keinen Grund, etwas zu ändern; deshalb ist hier nichts ausgefüllt.',
  now: 'jetzt {cadence}',
  at: 'Bei {pace}',
  steps: 'Schritte pro Minute bei {pace}',
  limits: 'höchstens {most}: 10 % mehr als jetzt',
  leaveOut: 'Lass ein Feld leer, um das Tempo auszulassen.',
  noSpeeds:
    'In deinen Läufen ist noch bei keinem Tempo die Schrittfrequenz bekannt. Schick erst ein paar Läufe.',
  start: 'Den Plan beginnen',
  replaces: 'Der laufende Plan endet damit.',
  'fault.number': 'Schreib eine ganze Zahl von Schritten pro Minute.',
  'fault.least': 'Mindestens 130 Schritte pro Minute; zähl beide Füße.',
  'fault.most': 'Höchstens 220 Schritte pro Minute.',
  'fault.tooMuch': 'Das sind über 10 % mehr als deine Schritte jetzt: zu viel auf einmal.',
  'fault.none': 'Leg mindestens ein Tempo fest.',
  earlier: 'Frühere Pläne',
  fromTo: '{from} bis {to}',
};

/** Texts of the cadence plan. */
export const planTexts = { en, de };
