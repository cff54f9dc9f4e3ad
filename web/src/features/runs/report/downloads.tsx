import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { renderHtml } from '../../../../../src/analysis/report/render-html.js';
import type { Report } from '../../../../../src/analysis/report/report.js';
import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { FileButton } from '../../../ui/file-button.js';
import { saveFile } from '../../../ui/save-file.js';
import type { RunDetails } from './run-queries.js';
import { reportTexts } from './texts.js';

const icon = <IconDownload size={18} />;

/** The file as it was sent, byte for byte. */
export function OriginalFile({ run }: { run: Pick<RunDetails, 'id'> }) {
  const say = useSay(reportTexts);
  return (
    <Button
      component="a"
      href={`/api/v1/runs/${run.id}/file`}
      download
      variant="default"
      size="md"
      leftSection={icon}
    >
      {say('original')}
    </Button>
  );
}

/** The report for paper, which the service makes. */
export function ReportPaper({ run, report }: { run: Pick<RunDetails, 'id'>; report: Report }) {
  const say = useSay(reportTexts);
  return (
    <FileButton path={`/api/v1/runs/${run.id}/report`} type="application/pdf" name={`${nameOf(report)}.pdf`}>
      {say('asPaper')}
    </FileButton>
  );
}

function nameOf({ run }: Report): string {
  return `stridecheck-${run.startTime.slice(0, 10)}`;
}

/** The report as data and as a page that stands alone; both are made here. */
export function ReportDownloads({ report, trend }: { report: Report; trend?: Trend }) {
  const say = useSay(reportTexts);
  const { format } = useSpeech();
  const name = nameOf(report);
  const saveJson = () => saveFile(`${name}.json`, 'application/json', JSON.stringify(report, null, 2));
  const saveHtml = () =>
    saveFile(`${name}.html`, 'text/html', renderHtml(report, { units: format.units, trend }));
  return (
    <>
      <Button variant="default" size="md" leftSection={icon} onClick={saveHtml}>
        {say('asPage')}
      </Button>
      <Button variant="default" size="md" leftSection={icon} onClick={saveJson}>
        {say('asData')}
      </Button>
    </>
  );
}
