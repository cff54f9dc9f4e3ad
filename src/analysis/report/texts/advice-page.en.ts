/** Headings and tables around the advice. */
export const advicePageEn = {
  title: 'What to do',
  later: 'Changes of your steps and new exercises can wait until a professional has had a look.',
  more: 'More advice ({count})',
  moreTitle: 'More advice of the article',
  how: 'How',
  because: 'Why here',
  evidence: 'Evidence: {strength}.',
  source: 'Source: {sources}',
  inArticle: '“{section}” in the article',
  trial: 'a trial',
  withinRunner: 'measured within runners',
  crossSectional: 'runners compared with each other',
  adviceOnly: 'advice only',
  trialAlike: 'a trial: as good as leg exercise for pain, less good for function',
  doses: 'Doses are common practice unless a trial is named.',

  targetTitle: 'Your steps a minute, by pace',
  targetCaption:
    'At the same pace about 5 % more than now, less if that feels wrong. The last column is 10 % more: a limit, not a goal. “Now” is {basis, select, own {what is usual for you at that pace} other {what you took in this run}}.',
  pace: 'Your pace',
  now: 'Now',
  aim: 'Try',
  most: 'At most',
  planCaption:
    'Four weeks, {runs} runs. In a practice run: 10 minutes easy, then in turn 1 minute with quicker steps and 1 minute as you like, at a pace at which you can talk. Only on days when your back is at 2 of 10 or less; never two days in a row.',
  week: 'Week',
  practice: 'Practice runs',
  practiceCell:
    '{runs} runs, each {repeats} × {on, plural, one {1 minute} other {# minutes}} quick and {off} as you like',
  metronome: 'Sound',
  metronomeCell:
    '{share, select, all {in every quick minute} most {in 3 of 4} half {in every other} other {in 1 of 4}}',
  recheck:
    'Look again after {weeks} weeks and after 3 months: is cadence still higher at the same pace, and how do back and calves feel?',
  stop: 'Stop and go back to your usual steps if calf, Achilles tendon or foot hurt, or if your pain grows. That it eases back pain has not been shown.',
  metronomeLink: 'Metronome track, {spm} a minute (sound file)',
  workoutLink: 'Workout for your watch (FIT file)',
} as const;
