const en = {
  title: 'Set up Stridecheck',
  lead: 'This makes the first account. It is yours, and it looks after the others: it can invite people and help them in, but it sees nobody’s runs.',
  token: 'Token from the terminal',
  tokenHint: 'The window in which Stridecheck was started shows it.',
  tokenMissing: 'Type the token that the terminal shows.',
  tokenWrong:
    'This token does not fit. Take the one that the terminal showed at the last start; after a restart there is a new one.',
  button: 'Make the first account',
  doneTitle: 'Stridecheck is set up',
  done: 'The first account exists, so there is nothing left to set up here.',
  toSignIn: 'Sign in',
};

const de: Record<keyof typeof en, string> = {
  title: 'Stridecheck einrichten',
  lead: 'Hier entsteht das erste Konto. Es gehört dir und kümmert sich um die anderen: Es kann Menschen einladen und ihnen hineinhelfen, sieht aber von niemandem die Läufe.',
  token: 'Token aus dem Terminal',
  tokenHint: 'Das Fenster, in dem Stridecheck gestartet wurde, zeigt ihn.',
  tokenMissing: 'Gib den Token ein, den das Terminal zeigt.',
  tokenWrong:
    'Dieser Token passt nicht. Nimm den, den das Terminal beim letzten Start gezeigt hat; nach einem Neustart gibt es einen neuen.',
  button: 'Erstes Konto anlegen',
  doneTitle: 'Stridecheck ist eingerichtet',
  done: 'Das erste Konto gibt es schon, hier ist also nichts mehr einzurichten.',
  toSignIn: 'Anmelden',
};

/** Texts of making the first account. */
export const setUpTexts = { en, de };
