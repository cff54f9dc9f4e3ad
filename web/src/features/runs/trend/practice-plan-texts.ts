const en = {
  setBy: 'Set by {author}, {practice} (plan {version}).',
  recheck: 'Look at it together on {date}.',
  reason: 'Why these steps: {reason}',
  exercises: 'Exercises',
  dose: '{name}: {dose}, {often}',
  stop: 'Stop what hurts more than before, and say so to your practice.',
  workout: 'Workout of this week for the watch',
  replaceSetBy: 'It was set by {practice}, which will see that it is over.',
};

const de: Record<keyof typeof en, string> = {
  setBy: 'Festgelegt von {author}, {practice} (Plan {version}).',
  recheck: 'Schaut ihn euch am {date} zusammen an.',
  reason: 'Warum diese Schritte: {reason}',
  exercises: 'Übungen',
  dose: '{name}: {dose}, {often}',
  stop: 'Hör auf mit dem, was mehr wehtut als vorher, und sag es deiner Praxis.',
  workout: 'Training dieser Woche für die Uhr',
  replaceSetBy: 'Festgelegt hat ihn {practice}, und die Praxis sieht, dass er vorbei ist.',
};

/** A plan that a practice set, as its runner reads it. */
export const practicePlanTexts = { en, de };
