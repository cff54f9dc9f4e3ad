import type { Activity, ChannelSource } from '../activity/activity.js';
import { isIndoors } from '../activity/indoors.js';
import type { RunSamples } from './run-samples.js';
import { thresholds } from './thresholds.js';

type Positioned = Pick<Activity, 'channels' | 'subSport' | 'speedKind' | 'sources' | 'hasFootPod'>;

/**
 * Returns, for each sample, 1 where it lies in a hole of the positions that is longer than the watch can bridge, so that
 * its speed is a guess even if the file has one. All 0 where speed does not hang on positions: indoors, from a sensor of
 * its own, or in a file that has few positions or none. Time in which nothing was recorded does not count. Evidence
 * section 3: no GPS gap.
 */
export function lostPositions(activity: Positioned, { samples, holdS }: RunSamples): Uint8Array {
  const lost = new Uint8Array(samples);
  const { latitudeDeg, longitudeDeg } = activity.channels;
  if (!latitudeDeg || !longitudeDeg || !hangsOnPositions(activity)) return lost;
  const isMissing = (i: number) => Number.isNaN(latitudeDeg[i]) || Number.isNaN(longitudeDeg[i]);
  let missing = 0;
  let first = 0;
  let holeS = 0;
  for (let i = 0; i <= samples; i++) {
    if (i < samples && isMissing(i)) {
      missing++;
      holeS += holdS[i];
      continue;
    }
    if (holeS > thresholds.positions.maxHoleS) lost.fill(1, first, i);
    first = i + 1;
    holeS = 0;
  }
  const coverage = (samples - missing) / samples;
  return coverage > thresholds.positions.minCoverage ? lost : lost.fill(0);
}

/**
 * Whether the speed of this run can be one from satellites. A native speed does not say which sensor it is from, but where
 * a foot pod is paired, the watch goes on with that when satellites are lost. A pod whose own speed stands in the file
 * beside the watch's, unused, wrote for an app: the watch did not know of it.
 */
function hangsOnPositions({ speedKind, sources, subSport, hasFootPod }: Positioned): boolean {
  if (isIndoors({ subSport }) || (speedKind !== 'measured' && speedKind !== 'derived')) return false;
  const speeds = sources.filter(({ channel }) => channel === 'speedMps');
  const isOfApp = ({ source }: ChannelSource) => source.startsWith('developer:');
  if (speeds.some((speed) => speed.used && isOfApp(speed))) return false;
  const isPaired = hasFootPod && !speeds.some(isOfApp);
  return !isPaired || speeds.some(({ source, used }) => used && source === 'positions');
}
