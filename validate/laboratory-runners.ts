import { evidenceTable } from './evidence-tables.js';

/** One runner on a treadmill. */
export interface LaboratoryRunner {
  readonly speedMps: number;
  readonly cadenceSpm: number;
  readonly heightM: number;
}

/** The 274 runners that the expected cadence was made from (Ferber 2024); undefined when the table is not there. */
export function laboratoryRunners(): readonly LaboratoryRunner[] | undefined {
  return evidenceTable('ric_speed_cadence_height_n274.csv')?.map((row) => ({
    speedMps: Number(row.speed_mps),
    cadenceSpm: Number(row.cadence_spm),
    heightM: Number(row.height_m),
  }));
}
