/** What a strap, a pod or a newer watch measures besides, in English. */
export const dynamicsEn = {
  title: 'What the sensors measured besides',
  caption: 'Running dynamics where this run could be judged: the middle value, and where most of it was',
  what: 'What',
  yours: 'Yours',
  says: 'What it says',
  range: 'mostly {from} to {to}',
  covered: 'measured for {percent} % of that time',
  whole: '{value, number}',
  tenths: '{value, number, ::.0}',
  hundredths: '{value, number, ::.00}',
  milliseconds: '{value} ms',
  perCent: '{value} %',
  centimetres: '{value} cm',
  centimetresPerSecond: '{value} cm/s',
  watts: '{value} W',
  legs: '{value} leg lengths',
  stepSpeedLoss: 'Step speed loss',
  stepSpeedLossMeans: 'How much you slow down each time a foot lands.',
  stepSpeedLossSays:
    'The nearest thing to a measure of braking that a watch has. No usual values are published: compare it with your own runs at the same pace.',
  halfSweep: 'Foot travel under you (half-sweep)',
  halfSweepMeans: 'How far the foot travels under you while it is on the ground, half of it.',
  halfSweepUsual: 'Within the usual range (about {norm} at this pace). Nothing to do.',
  halfSweepAbove:
    '{size, select, clear {Clearly} other {A little}} more than usual ({norm}); untested, nothing to act on alone. A side video would tell.',
  halfSweepBelow: '{size, select, clear {Clearly} other {A little}} less than usual ({norm}). Nothing to do.',
  assumedHeight: 'Your height is not known, so your leg length is a guess.',
  speedOutsideNorm: 'Part of your run was slower or faster than the runners it is compared with.',
  littleTime: 'It was measured for too little of the run to count.',
  contactTime: 'Ground contact time',
  contactTimeMeans: 'How long each foot stays on the ground.',
  contactTimeSays:
    'It gets shorter the faster you run; the lines on duty factor and foot travel allow for that.',
  contactTimeAlone: 'It gets shorter the faster you run: compare it with your own runs at the same pace.',
  contactTimeDoubt:
    'For {percent} % of the time it was longer than a whole step, which cannot be: contact time and cadence contradict each other, and nothing is worked out from them.',
  dutyFactor: 'Duty factor',
  dutyFactorMeans: 'The share of two steps that one foot is on the ground.',
  dutyFactorSays: 'Below 50 % there is a moment in the air between two steps. It falls as you run faster.',
  flightTime: 'Flight time',
  flightTimeMeans: 'How long neither foot is on the ground, at each step.',
  flightTimeSays: 'It is worked out from contact time and cadence.',
  verticalOscillation: 'Vertical oscillation',
  verticalOscillationMeans: 'How far you move up and down at each step.',
  verticalOscillationSays:
    'It shows bounce, not where the foot lands. Devices differ by more than people do: compare it only with your own runs on the same device.',
  verticalRatio: 'Vertical ratio',
  verticalRatioMeans: 'Up and down as a share of step length.',
  verticalRatioSays: 'Compare it only with your own runs on the same device.',
  balance: 'Contact time balance',
  balanceMeans: 'The left foot’s share of the time on the ground.',
  balanceEven: 'Within 52/48: nothing stands out.',
  balanceBeyond:
    'Beyond 52/48: something to show a professional, if it stays so from run to run. It has no known link to long steps.',
  balanceOff: 'Outside 52/48, but measured for too little of the run to count.',
  power: 'Power',
  powerMeans: 'What the watch or pod estimates that you put in.',
  powerSays: 'It says nothing about how your foot lands. Devices differ: compare it only on the same one.',
  stepLength: 'Step length of the watch',
  stepLengthMeans: 'From one foot to the other, by the watch’s own account.',
  stepLengthAgrees:
    'It agrees with speed and cadence ({ours}), so the speed can be believed. It is the same number and says nothing new.',
  stepLengthTwoSteps:
    'It is two steps: your watch means a stride, from one foot to the same foot again. One step by speed and cadence is {ours}.',
  stepLengthDiffers:
    'By speed and cadence it is {ours}: the two differ, so take the speed of this run, and what rests on it, with care.',
  bounding:
    'Few steps for this pace, a long time in the air and much up and down: this looks like a bounding style. That describes how you ran; it is no fault.',
  brakingLike:
    'Few steps for this pace and a long time on the ground: among runners this goes with more braking at each step. It is a sign, no measurement; a video from the side shows more.',
  supports: 'How far your foot travels under you fits the longer steps that this report found.',
  contradicts:
    'How far your foot travels under you speaks against a foot that lands far ahead: the longer steps rather come from time in the air.',
  rest: 'The other sensor values need nothing from you; they stand in the HTML form.',
  limit:
    'None of these numbers decides anything alone. That foot travel shows where a foot lands follows from geometry and has not been tested.',
} as const;
