/** Why a verdict is not surer, as short parts of a sentence after "because". */
export const sureEn = {
  littleJudged: 'only {judged} of {running} minutes could be judged',
  partlyRead: 'the file was damaged or cut off',
  cadenceScaleGuessed: 'whether cadence counts one foot or both was guessed',
  speedInferred: 'your speed was guessed',
  dynamicsContradict: 'contact time says otherwise',
  heightUnknown: 'your height is not known',
  extrapolatedSpeed: 'a part was slower or faster than what is known of other runners',
  noAltitude: 'altitude is missing',
  speedDerived: 'speed had to be worked out from points {every} s apart',
  smartRecording: 'there is a point only every {every} s',
  because: '{sure}, because {reasons}',
} as const;
