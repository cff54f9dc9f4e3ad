const en = {
  title: 'Apps and devices',
};

const de: Record<keyof typeof en, string> = {
  title: 'Apps und Geräte',
};

/** Texts of the page of what sends runs by itself. */
export const connectionTexts = { en, de };
