import { Alert, Button, Loader, Select, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFile, IconPlayerStop, IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Report } from '../../../../../src/analysis/report/report.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { failureWords } from '../failure-words.js';
import { ReportDownloads } from '../report/downloads.js';
import { prepareReport, ReportView } from '../report/report-view.js';
import type { TriedRun } from './analyse-tried-file.js';
import { HeightField } from './height-field.js';
import { tryTexts } from './texts.js';
import { useTriedFile } from './use-tried-file.js';

export { prepareReport };

interface TriedReportProps {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What this is, above the report. */
  readonly note: ReactNode;
  readonly onAnother: () => void;
  readonly anotherText: string;
}

/** Typing of a height is waited out. */
const restMs = 400;

/** The report of a file that was read in this page, and that is nowhere else. */
export function TriedReport({ name, bytes, note, onAnother, anotherText }: TriedReportProps) {
  const say = useSay(tryTexts);
  const { language } = useSpeech();
  const [heightM, setHeight] = useState<number>();
  const [settledM] = useDebouncedValue(heightM, restMs);
  const trying = useTriedFile(bytes, settledM);
  const another = (
    <Button variant="default" size="md" leftSection={<IconFile size={18} />} onClick={onAnother}>
      {anotherText}
    </Button>
  );
  if (trying.state === 'working') return <Working name={name} onStop={onAnother} />;
  if (trying.state !== 'done') {
    return (
      <div className="empty">
        <Title order={1} mb="md">
          {say('refusedTitle')}
        </Title>
        <Alert variant="outline" color="accent" role="alert" title={name} mb="md">
          {trying.state === 'refused' ? failureWords(trying.failure, language) : say('broken')}
        </Alert>
        {another}
      </div>
    );
  }
  const bar = (
    <div className="tried-bar screen-only">
      <div role="status">{note}</div>
      <HeightField onChange={setHeight} />
    </div>
  );
  return <TriedRuns runs={trying.runs} bar={bar} another={another} />;
}

function Working({ name, onStop }: { name: string; onStop: () => void }) {
  const say = useSay(tryTexts);
  return (
    <div className="empty" role="status" aria-live="polite">
      <Title order={1} mb="md">
        {name}
      </Title>
      <Loader type="dots" color="var(--ink)" aria-hidden />
      <Text mb="md">{say('working')}</Text>
      <Button variant="default" size="md" leftSection={<IconPlayerStop size={18} />} onClick={onStop}>
        {say('stop')}
      </Button>
    </div>
  );
}

interface TriedRunsProps {
  readonly runs: readonly TriedRun[];
  readonly bar: ReactNode;
  readonly another: ReactNode;
}

function TriedRuns({ runs, bar, another }: TriedRunsProps) {
  const say = useSay(tryTexts);
  const [index, setIndex] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  const { report, series } = runs[Math.min(index, runs.length - 1)];
  const source = useMemo(() => ({ overview: series }), [series]);
  const nameOf = useRunName();
  return (
    <div className="run-layout" ref={place} tabIndex={-1}>
      <div>
        {bar}
        {runs.length > 1 && (
          <Select
            className="screen-only"
            label={say('whichRun', { count: runs.length })}
            data={runs.map((run, number) => ({ value: String(number), label: nameOf(run.report) }))}
            value={String(index)}
            onChange={(value) => setIndex(Number(value ?? 0))}
            allowDeselect={false}
            size="md"
            maw="24rem"
            mb="lg"
          />
        )}
        <ReportView report={report} source={source} />
      </div>
      <aside className="run-aside" aria-label={say('thisReport')}>
        <h2>{say('thisReport')}</h2>
        <div className="tried-actions">
          <Button
            variant="default"
            size="md"
            leftSection={<IconPrinter size={18} />}
            onClick={() => window.print()}
          >
            {say('print')}
          </Button>
          <ReportDownloads report={report} />
          {another}
        </div>
      </aside>
    </div>
  );
}

function useRunName(): (report: Report) => string {
  const { format } = useSpeech();
  return ({ run }) =>
    [
      format.date(run.startTime, run.timeZone),
      run.distanceM === null ? undefined : format.distance(run.distanceM),
    ]
      .filter(Boolean)
      .join(' · ');
}
