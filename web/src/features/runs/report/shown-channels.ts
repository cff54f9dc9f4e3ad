/** As many as a wide screen has columns, about. */
export const overviewPoints = 1_500;

/** What charts and route are drawn from, as far as the run has it; what else is stored is not shown. */
export const shownChannels = [
  'distanceM',
  'cadenceSpm',
  'stepLengthM',
  'speedMps',
  'altitudeM',
  'heartRateBpm',
  'gradePct',
  'latitudeDeg',
  'longitudeDeg',
  'contactTimeMs',
  'contactBalancePct',
  'verticalOscillationMm',
  'verticalRatioPct',
  'stepSpeedLossCmps',
  'powerW',
];
