const en = {
  left: '{count, plural, =0 {No room left} one {Room for one more character} other {Room for # more characters}}',
  empty: 'Write something first.',
  more: 'Show more',
};

const de: Record<keyof typeof en, string> = {
  left: '{count, plural, =0 {Kein Platz mehr} one {Noch Platz für ein Zeichen} other {Noch Platz für # Zeichen}}',
  empty: 'Schreib erst etwas.',
  more: 'Mehr zeigen',
};

/** What notes and messages share. */
export const letterTexts = { en, de };
