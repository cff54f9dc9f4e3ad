/** SQL of a method version as it is compared: `2.10.0` comes after `2.9.0`. Takes an SQL expression of the version. */
export function methodOrder(version: string): string {
  return `string_to_array(${version}, '.')::int[]`;
}

/**
 * SQL of the newest method that a run was tried with, with or without a report; as the index run_by_method has it. A
 * run that nobody knows a method of comes before all.
 */
export const triedMethodOrder = methodOrder(`coalesce(run.tried_method_version, run.method_version, '0')`);
