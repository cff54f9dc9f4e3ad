/** Characters that a note has room for, as the service says. */
export const longestNote = 4_000;
