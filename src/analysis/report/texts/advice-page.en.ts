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

  targetTitle: 'Your steps a minute, by pace',
  targetCaption:
    'At the same pace, about 5 % more than now, never above the last column. If it feels wrong, take less.',
  pace: 'Your pace',
  now: 'Now',
  aim: 'Try',
  most: 'At most',
  planCaption:
    'Four weeks, {runs} runs. In a practice run: 10 minutes easy, then minutes on and off in turn, at a pace at which you can talk.',
  week: 'Week',
  practice: 'Practice runs',
  practiceCell:
    '{runs} runs, each {repeats} × {on, plural, one {1 minute} other {# minutes}} on and {off} off',
  metronome: 'Metronome on',
  metronomeCell:
    '{share, select, all {in every minute on} most {in three of four minutes on} half {in every other minute on} other {in one of four minutes on}}',
  recheck:
    'Look again after {weeks} weeks and after 3 months: is cadence still higher at the same pace, and how do back and calves feel?',
  stop: 'Stop and go back to your usual steps if calf, Achilles tendon or foot get sore, or if your pain grows. That it eases back pain has not been shown.',
  metronomeLink: 'Metronome track, {spm} a minute (sound file)',
  workoutLink: 'Workout for your watch (FIT file)',
} as const;
