import { sentencesOf } from '../../advice/sentences.js';
import { flagWords, ownFlagWords } from '../flag-words.js';
import { isNumber } from '../html/report-windows.js';
import { seekHelp } from '../html/section-safety.js';
import { verdictMark } from '../html/section-verdict.js';
import { kindOfRun } from '../html/words.js';
import { howSureWords } from '../low-because.js';
import { sayData } from '../texts/data.js';
import { sayPage } from '../texts/page.js';
import { sayPaper } from '../texts/paper.js';
import { sayWords } from '../texts/words.js';
import { isSaid } from './is-said.js';
import type { Block, Paragraph } from './paper.js';
import type { PaperView } from './paper-view.js';

/** Returns whose run this is and which: day in its own zone, distance, times, watch. */
export function topBlocks(view: PaperView): Block[] {
  const { report, format, started, language, name, review } = view;
  const { distanceM, runningTimeS, elapsedTimeS, subSport, source } = report.run;
  const say = sayPaper(language);
  const facts = [
    isNumber(distanceM) ? format.distance(distanceM) : undefined,
    sayPage(language)('running', { duration: format.duration(runningTimeS) }),
    say('elapsed', { duration: format.duration(elapsedTimeS) }),
    kindOfRun(subSport, language),
    `${sayData(language)('watch')}: ${source.device ?? sayData(language)('watchUnnamed')}`,
  ].filter(isSaid);
  const what = say(review ? 'record' : 'report');
  const who = name === undefined ? [] : [{ text: name, strong: true }, { text: ' · ' }];
  return [
    {
      kind: 'paragraph',
      words: [...who, { text: started, strong: true }, { text: ` · ${what}`, soft: true }],
      keep: true,
    },
    { kind: 'paragraph', size: 'small', words: [{ text: facts.join(' · '), soft: true }] },
  ];
}

/** Returns what outranks every finding about form, where the runner noted signs that need a professional. */
export function warningBlocks({ report, language }: PaperView): Block[] {
  const { redFlag, because } = report.safety;
  if (redFlag === 'none') return [];
  const title = sayPage(language)(redFlag === 'emergency' ? 'emergency' : 'seekHelp');
  const help = redFlag === 'seek-help' ? seekHelp(report.advice) : undefined;
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: title },
    ...because.map((words): Block => ({ kind: 'paragraph', words })),
    ...(help ? [{ kind: 'bullets', items: sentencesOf(help.text, language) } as const] : []),
  ];
  return [{ kind: 'box', urgent: true, blocks }];
}

/** Returns one line that leads to when to see a professional; nothing where signs that need one stand first already. */
export function seekHelpLine({ report, language }: PaperView): Block[] {
  const advice = seekHelp(report.advice);
  if (!advice || report.safety.redFlag !== 'none') return [];
  const say = sayPage(language);
  const line = `${say('warnSymptoms')} ${say('warnSee', { title: advice.title })}`;
  return [{ kind: 'paragraph', size: 'small', words: line }];
}

/** Returns what was found and how sure that is; what a physio says otherwise stands right below the automatic verdict. */
export function verdictBlocks(view: PaperView): Block[] {
  const { report, language } = view;
  const { because, confidence, headline } = report.verdict;
  const note = sayPage(language)(confidence === 'none' ? 'sureNone' : 'sureAtMost');
  return [
    ...flagBlocks(view),
    { kind: 'heading', level: 1, text: headline },
    { kind: 'bullets', items: because },
    {
      kind: 'paragraph',
      words: [
        { text: howSureWords(report, language), strong: true },
        { text: `. ${note}`, soft: true },
      ],
    },
  ];
}

/** Returns the flags, and beside the automatic one what a physio says otherwise. */
export function flagBlocks(view: PaperView): Block[] {
  const { report, language, review } = view;
  const words = sayWords(language);
  const flag = `${words('flagName')}: ${flagWords(report, language)}`;
  const lead = review?.overruled ? [{ text: `${sayPaper(language)('automatic')} – `, soft: true }] : [];
  return [
    {
      kind: 'paragraph',
      mark: verdictMark(report),
      apart: true,
      words: [...lead, { text: flag, strong: true }],
      keep: true,
    },
    ...ownFlag(view),
    ...overruledBlocks(view),
  ];
}

function ownFlag({ report: { ownBaseline }, language }: PaperView): Paragraph[] {
  if (ownBaseline === null || ownBaseline.level === 'unknown') return [];
  const words = [{ text: ownFlagWords(ownBaseline.level, language), strong: true }];
  return [{ kind: 'paragraph', mark: ownBaseline.level, words, keep: true }];
}

function overruledBlocks({ review, language }: PaperView): Paragraph[] {
  if (!review?.overruled) return [];
  const { level, reason } = review.overruled;
  const say = sayPaper(language);
  const words = sayWords(language);
  return [
    {
      kind: 'paragraph',
      mark: level === 'unknown' ? 'unjudged' : level,
      words: [
        { text: `${say('overruledBy', { name: review.signedBy })} – `, soft: true },
        { text: `${words('flagName')}: ${words(`level.${level}`)}`, strong: true },
      ],
      keep: true,
    },
    { kind: 'paragraph', words: say('reason', { reason }) },
  ];
}
