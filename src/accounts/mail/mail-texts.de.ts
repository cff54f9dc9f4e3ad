import type { MailTexts } from './mail-texts.js';

export const mailsDe: MailTexts = {
  verify: {
    subject: 'Bitte bestätige deine E-Mail-Adresse',
    before: [
      'Jemand, hoffentlich du, hat mit dieser Adresse ein Konto bei Stridecheck angelegt. Bitte bestätige, dass sie dir gehört.',
    ],
    link: 'Adresse bestätigen',
    after: [
      'Der Link gilt eine Stunde. Wenn du es nicht warst, tu nichts: Ohne ihn kann sich niemand anmelden.',
    ],
  },
  reset: {
    subject: 'Ein neues Passwort für Stridecheck',
    before: ['Jemand, hoffentlich du, möchte ein neues Passwort für dein Konto bei Stridecheck.'],
    link: 'Neues Passwort wählen',
    after: [
      'Der Link gilt einmal und eine Stunde lang. Wenn du es nicht warst, tu nichts: Dein Passwort bleibt, wie es ist.',
    ],
  },
  invitation: {
    subject: 'Eine Einladung zu Stridecheck',
    before: [
      'Du bist eingeladen, ein Konto bei einem Stridecheck-Dienst anzulegen. Er liest die Datei eines Laufs von deiner Uhr und sagt, wo im Lauf deine Schritte lang und langsam waren.',
    ],
    link: 'Konto anlegen',
    after: ['Der Link gilt einmal und einige Tage lang. Wenn du keine Einladung erwartest, tu nichts.'],
  },
  known: {
    subject: 'Du hast schon ein Konto',
    before: [
      'Jemand, vielleicht du, wollte mit dieser Adresse ein Konto bei Stridecheck anlegen. Du hast schon eines, deshalb wurde nichts angelegt.',
      'Melde dich einfach an; wenn das Passwort weg ist, lass dir dort ein neues geben.',
    ],
    link: 'Anmelden',
    after: ['Wenn du es nicht warst, tu nichts.'],
  },
  news: {
    subject: 'Es gibt etwas Neues für dich',
    before: [
      'In Stridecheck steht etwas Neues für dich. Was es ist, steht dort und nicht in dieser Mail, denn Mails können auch andere lesen.',
    ],
    link: 'Ansehen, was neu ist',
    after: ['Du möchtest keine solchen Mails? Schalte sie auf der Seite ab, zu der der Link führt.'],
  },
};
