const en = {
  name: 'Name',
  nameHint: 'As you want to be called here.',
  email: 'E-mail',
  password: 'Password',
  newPassword: 'New password',
  nameMissing: 'Type a name.',
  nameTooLong: 'A name may have up to 300 characters.',
  emailWrong: 'Type an e-mail address, such as robin@example.org.',
};

const de: Record<keyof typeof en, string> = {
  name: 'Name',
  nameHint: 'So, wie du hier heißen willst.',
  email: 'E-Mail',
  password: 'Passwort',
  newPassword: 'Neues Passwort',
  nameMissing: 'Gib einen Namen ein.',
  nameTooLong: 'Ein Name darf bis zu 300 Zeichen haben.',
  emailWrong: 'Gib eine E-Mail-Adresse ein, etwa robin@example.org.',
};

/** The fields that say who somebody is. */
export const fieldTexts = { en, de };
