/** Why a piece of advice is given here, with numbers of this run or of what its runner noted. */
export const becauseEn = {
  // Against the runner's own earlier runs.
  ownStretch: '{where} you took {spm} steps a minute; {own} are usual for you at that pace: {percent} fewer.',
  ownWhole:
    'Over the whole run you took {percent} fewer steps a minute than you usually do at that pace{two, select, yes {, and so did you in the run before} other {}}.',
  ownLonger:
    'Your steps were longer than you usually take them at that pace. Why, a watch does not see; a video may.',
  ownUnlike:
    '{where} your steps were unlike you. What was different there: wind, soft ground, a stiff or sore back, a phone in the hand, company? If you notice it again, go back to your own {own} steps a minute.',

  // Against other runners.
  pattern:
    '{where} you took {spm} steps a minute; about {expected} are expected for that pace{height, select, yes { and height} other {}}: {percent} fewer.',
  noNumber: 'Over the whole run you were close to what is expected, so there is no target for all of it.',
  video:
    '{sure, select, yes {Your steps were} other {Your steps may have been}} long and slow. A watch does not see where the foot lands; a video does.',
  legs: 'It was tried with runners who have back pain, whatever their steps were like.',
  late: 'This showed only in the last third of the run.',
  tooShort: 'Your steps were long and slow {where}, too short a time to count for the run.',
  pieces:
    'For {minutes, plural, one {1 minute} other {# minutes}} in all {sure, select, yes {your steps were} other {your steps may have been}} long and slow, in pieces too short to count. A watch does not see where the foot lands; a video does.',

  // Nothing found, or nothing to judge.
  nothing: 'Nothing in this run asks you to change your steps.',
  anySteps: 'It does not depend on how you step.',
  unjudged: 'This recording could not be judged.',
  walk: 'This recording holds walking, no running.',

  // Over the course of the run, and beside it.
  drift:
    'At the same pace you took {first} steps a minute in the first third of the run and {last} in the last: {percent} fewer. Tiredness can do that, so can wind or soft ground.',
  driftBrief: 'Your steps got slower towards the end, at the same pace.',
  tired: 'Tiredness can do that, so can wind or soft ground.',
  downhill: 'Downhill {where} you took {spm} steps a minute; {own} are usual for you there: {percent} fewer.',
  downhillLegs:
    'Downhill the legs brake more: in one study on a steep slope the braking was 73 % stronger than on the level.',
  bounding: 'Your steps were slow, with a long flight: a bounding style. That is a description, not a fault.',
  braking:
    'Your steps were slow, with the foot long on the ground: so it looks when a foot lands far ahead, though not only then.',
  balance:
    'Your {side, select, left {left} other {right}} foot had {share} % of the ground contact. No link with long steps is known; it is something to show a professional.',
  balanceLegs: 'Working one leg at a time shows whether one side is weaker.',

  // What the runner noted.
  pain: 'You noted pain of {pain} out of 10.',
  painGrew: 'You noted that pain grew from {before} to {during} out of 10 during the run.',
  painMorning: 'The next morning it was {pain} out of 10, more than before the run.',
  lowBack: 'You noted pain in the lower back.',
  buttock: 'You noted pain in the buttock.',
  leg: 'You noted pain in the leg.',
  otherPlace: 'You noted pain in a place other than back, buttock or leg.',
  experiment:
    'You noted pain, so a small change of your steps is worth a try, at little cost. Whether it eases back pain has not been shown.',
} as const;
