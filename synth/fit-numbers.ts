/** Global message numbers of the FIT profile. */
export const messageNumbers = {
  fileId: 0,
  userProfile: 3,
  session: 18,
  lap: 19,
  record: 20,
  event: 21,
  deviceInfo: 23,
  activity: 34,
  fieldDescription: 206,
  developerDataId: 207,
} as const;

/** Local types of records, with and without a timestamp of their own; all other messages share type 2. */
export const recordLocal = 0;
export const compressedLocal = 1;
export const otherLocal = 2;
