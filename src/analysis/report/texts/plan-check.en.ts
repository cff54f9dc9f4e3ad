/** One run against the plan that was going on; `reader` is the runner, or the practice that reads about them. */
export const planCheckEn = {
  title: '{reader, select, runner {Against your plan} other {Against the plan}}',
  week: 'Week {week} of {weeks}, since {date}.',
  weeksOver: 'The {weeks} weeks of the plan, from {date} on, are over.',
  share:
    'For {percent} % of the time that could be judged, {reader, select, runner {your} other {their}} steps were those of the plan. With minutes on and off in turn, half is all there is to reach.',
  unmeasured:
    'Too little of this run could be judged to say whether {reader, select, runner {you} other {they}} followed the plan.',
  above: 'For {percent} % they were clearly more than the plan asks for.',
  more: 'That is more than in the {runs, plural, one {run} other {# runs}} before: {percent} % there.',
  less: 'That is less than in the {runs, plural, one {run} other {# runs}} before: {percent} % there.',
  same: 'That is as in the {runs, plural, one {run} other {# runs}} before: {percent} % there.',
  'seek-help':
    'Next: {reader, select, runner {leave the plan until a professional has looked at what you noted} other {what was noted of this run comes before any plan: let somebody look at it first}}.',
  'step-back':
    'Next: pain was higher than before. {reader, select, runner {Run the next runs with your usual steps, and talk about it before you go on with the plan} other {A step back to the usual steps is safer until it has settled; nothing shows that one comes from the other}}.',
  recheck:
    'Next: {over, select, yes {the weeks of the plan are over} other {the day to look at it again has come}}. {reader, select, runner {Look at it together with whoever set it, or look again yourself} other {Look at it together}}, then end it or set a new one.',
  ease: 'Next: fewer steps are enough. The plan does not ask for more, and no study went beyond 10 % more than one’s own.',
  'too-little': 'Next: keep to the plan, and look at the next run.',
  practise:
    'Next: {reader, select, runner {try it for fewer minutes, but those to the metronome or the watch} other {fewer minutes, but those to the metronome or the watch, are often easier}}. The steps of the plan stay as they are.',
  keep: 'Next: keep it as it is, and let the sound fade. There is no need to go further.',
  noPain: 'Nothing about pain {reader, select, runner {was noted} other {is known}} for this run.',
  caption: 'At the speeds of the plan',
  pace: 'Pace',
  target: 'Plan',
  cadence: 'Cadence',
  near: 'Time near it',
  met: 'With the steps of the plan',
} as const;
