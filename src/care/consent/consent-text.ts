import type { Language } from '../../analysis/language/language.js';
import type { ConsentTextBody } from './consent.contract.js';

/** Changes with every change of the words; what was agreed to is kept with the version that was read. */
export const consentTextVersion = '2026-11-28.2';

const paragraphs: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'You decide what this practice sees of your runs. It is health data, and sharing it is up to you: nothing changes in Stridecheck for you if you do not.',
    'Everyone who works in the practice sees your name, your height and leg length, your cadence plan, and the reports of the runs that you share. A report says what your steps were like and what to do about it; where your diary says something of pain or warning signs, the report speaks of it.',
    'The curves along a run, your diary and your routes are shared only where you switch them on. Even then nobody sees where a route begins or ends, nor your privacy zones. The original files, your e-mail address and runs from sources that forbid it are never shared.',
    'You can narrow or end this at any time, with one click. From the next moment on the practice sees no more of it. You see who looked at what, and when.',
    'The practice may write for you: reviews of runs, plans and messages. They stay with you, also after you end this. A signed review keeps the report as it was, also what it says of your diary, until you delete the run. Its notes about you are for the practice alone, and out of its sight once you end it.',
    'What the practice wrote down in its own records, or printed, stays with it: its own rules for patient records apply there. If you delete your account, everything here goes with it, also what the practice had noted here about you; the log of who looked keeps entries that no longer name anybody.',
    'Stridecheck describes running form. It does not diagnose or treat, and no decision about treatment should rest on it alone.',
  ],
  de: [
    'Du entscheidest, was diese Praxis von deinen Läufen sieht. Es sind Gesundheitsdaten, und du musst sie nicht teilen: In Stridecheck ändert sich für dich nichts, wenn du es nicht tust.',
    'Alle, die in der Praxis arbeiten, sehen deinen Namen, deine Größe und Beinlänge, deinen Kadenzplan und die Berichte der Läufe, die du teilst. Ein Bericht sagt, wie deine Schritte waren und was du tun kannst; wo dein Tagebuch etwas über Schmerzen oder Warnzeichen sagt, spricht der Bericht davon.',
    'Die Kurven entlang eines Laufs, dein Tagebuch und deine Strecken werden nur geteilt, wo du es einschaltest. Auch dann sieht niemand, wo eine Strecke beginnt oder endet, und auch deine Schutzzonen nicht. Die Originaldateien, deine E-Mail-Adresse und Läufe aus Quellen, die es verbieten, werden nie geteilt.',
    'Du kannst das jederzeit mit einem Klick einschränken oder beenden. Vom nächsten Moment an sieht die Praxis nichts mehr davon. Du siehst, wer wann was angesehen hat.',
    'Die Praxis kann für dich schreiben: Beurteilungen von Läufen, Pläne und Nachrichten. Sie bleiben dir, auch wenn du das hier beendest. Eine unterschriebene Beurteilung behält den Bericht, wie er war, auch was er aus deinem Tagebuch sagt, bis du den Lauf löschst. Ihre Notizen über dich sind nur für die Praxis, und auch sie sieht sie nicht mehr, wenn du es beendest.',
    'Was die Praxis in ihren eigenen Unterlagen notiert oder gedruckt hat, bleibt bei ihr: Dafür gelten ihre Regeln für Patientenakten. Wenn du dein Konto löschst, verschwindet hier alles, auch was die Praxis hier über dich notiert hat; das Protokoll der Zugriffe behält Einträge, die niemanden mehr nennen.',
    'Stridecheck beschreibt die Lauftechnik. Es stellt keine Diagnose und behandelt nicht, und keine Entscheidung über eine Behandlung soll allein darauf beruhen.',
  ],
};

/** What a runner reads before agreeing, in one language. */
export function consentText(language: Language): ConsentTextBody {
  return { version: consentTextVersion, language, paragraphs: [...paragraphs[language]] };
}
