/** Whether there is something to say. */
export function isSaid(words: string | undefined): words is string {
  return words !== undefined && words !== '';
}
