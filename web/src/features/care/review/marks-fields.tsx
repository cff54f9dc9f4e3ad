import { Button, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { namedStretches } from '../../../../../src/analysis/report/named-stretches.js';
import type { Report } from '../../../../../src/analysis/report/report.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { showOnCharts, type RunPart, type ShownPart } from '../../runs/report/shown-part.js';
import { MarkFields } from './mark-fields.js';
import { byStart, type Mark } from './review-content.js';
import { reviewPanelTexts } from './texts.js';

/** A stretch that is typed begins as this long, seconds. */
const typedS = 60;

interface MarksFieldsProps {
  readonly report: Report;
  readonly shownPart: ShownPart;
  readonly marks: readonly Mark[];
  readonly onChange: (marks: Mark[]) => void;
}

/** The marked stretches, and three ways to mark one more: what the report flagged, what the charts show, by its times. */
export function MarksFields({ report, shownPart, marks, onChange }: MarksFieldsProps) {
  const say = useSay(reviewPanelTexts);
  const { format } = useSpeech();
  const zoomed = useSyncExternalStore(shownPart.listen, shownPart.zoomed);
  const hasCharts = useSyncExternalStore(shownPart.listen, shownPart.hasCharts);
  const { elapsedTimeS } = report.run;
  const add = ({ startS, endS }: RunPart) =>
    onChange(
      [...marks, { startS: Math.max(0, startS), endS: Math.min(endS, elapsedTimeS), comment: '' }].sort(
        byStart,
      ),
    );
  const change = (place: number, mark: Mark) =>
    onChange(marks.map((old, at) => (at === place ? mark : old)).sort(byStart));
  const isFree = (part: RunPart) =>
    marks.every(({ startS, endS }) => part.endS <= startS || part.startS >= endS);
  const times = ({ startS, endS }: RunPart) => ({ from: format.clock(startS), to: format.clock(endS) });
  const flagged = namedStretches(report).filter(({ stretch }) => isFree(stretch));
  const typed = freePart(marks, elapsedTimeS);
  return (
    <fieldset className="review-fieldset">
      <legend>{say('marks')}</legend>
      <ol className="review-marks">
        {marks.map((mark, place) => (
          <MarkFields
            key={place}
            name={String(place + 1)}
            mark={mark}
            onChange={(next) => change(place, next)}
            onRemove={() => onChange(marks.filter((_, at) => at !== place))}
            onShow={hasCharts ? (part) => showOnCharts(shownPart, part) : undefined}
          />
        ))}
      </ol>
      <div className="review-buttons">
        {flagged.map(({ name, stretch }) => (
          <Button key={name} variant="default" className="care-wrap" onClick={() => add(stretch)}>
            {say('markFlagged', { name, ...times(stretch) })}
          </Button>
        ))}
        {zoomed && isFree(zoomed) && (
          <Button variant="default" className="care-wrap" onClick={() => add(zoomed)}>
            {say('markShown', times(zoomed))}
          </Button>
        )}
        {typed && (
          <Button variant="default" className="care-wrap" onClick={() => add(typed)}>
            {say('markTyped')}
          </Button>
        )}
      </div>
      {hasCharts && (
        <Text size="sm" c="var(--soft)">
          {say('markHint')}
        </Text>
      )}
    </fieldset>
  );
}

/** Returns the first part of the run that nothing is marked in, for somebody to say the times; undefined without one. */
function freePart(marks: readonly Mark[], elapsedTimeS: number): RunPart | undefined {
  let startS = 0;
  for (const mark of [...marks].sort(byStart)) {
    if (mark.startS - startS >= typedS) break;
    startS = mark.endS;
  }
  const from = Math.ceil(startS);
  return from + typedS <= elapsedTimeS ? { startS: from, endS: from + typedS } : undefined;
}
