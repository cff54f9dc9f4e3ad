let order: readonly string[] = [];

/** Keeps in which order the patients stood in the list that was last looked at. */
export function keepOrder(patientIds: readonly string[]): void {
  order = patientIds;
}

/** Returns the patient so many places from this one in the list that was last looked at; undefined where there is none. */
export function patientBeside(patientId: string, step: number): string | undefined {
  const place = order.indexOf(patientId);
  return place < 0 ? undefined : order[place + step];
}
