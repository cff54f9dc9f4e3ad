const en = {
  title: 'Against the plan',
  week: 'Week {week} of {weeks} of the plan that began on {date}.',
  over: 'The {weeks} weeks of the plan that began on {date} were over.',
  table: 'The steps of the plan and of this run',
  pace: 'At',
  target: 'Plan',
  run: 'This run',
  share: 'Time at its steps',
  minutes: '{percent} of {time}',
  above: '{text}, {percent} clearly above',
  nothing: 'not run',
};

const de: Record<keyof typeof en, string> = {
  title: 'Gegen den Plan',
  week: 'Woche {week} von {weeks} des Plans, der am {date} begann.',
  over: 'Die {weeks} Wochen des Plans, der am {date} begann, waren vorbei.',
  table: 'Die Schritte des Plans und dieses Laufs',
  pace: 'Bei',
  target: 'Plan',
  run: 'Dieser Lauf',
  share: 'Zeit mit seinen Schritten',
  minutes: '{percent} von {time}',
  above: '{text}, {percent} deutlich darüber',
  nothing: 'nicht gelaufen',
};

/** How a run followed its plan, on its report. */
export const planCheckTexts = { en, de };
