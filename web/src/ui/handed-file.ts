let handed: File | undefined;

/** Keeps a file for the page that is about to open, which belongs to another feature. */
export function handOver(file: File): void {
  handed = file;
}

/** The file that was handed over, once. */
export function takeHandedOver(): File | undefined {
  const file = handed;
  handed = undefined;
  return file;
}
