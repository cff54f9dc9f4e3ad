import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { Link, Redirect } from 'wouter';
import { useMe, useService } from '../../api/me.js';
import { useSay } from '../../language/language.js';
import { DemoPeople } from '../../ui/demo-people.js';
import { part } from '../../ui/part.js';
import { Loading } from '../../ui/states.js';
import { useOwnTitle } from './report/use-own-title.js';
import { prepareTrying } from './try/try-client.js';
import { TryZone } from './try/try-zone.js';
import { tryTexts } from './try/texts.js';

const loadReport = () => import('./try/tried-report.js');
const TriedReport = part(async () => (await loadReport()).TriedReport);

/** Fetches what reads a file and shows its report, as soon as somebody reaches for it: then nothing is asked for any more. */
async function prepare(): Promise<void> {
  const isReading = prepareTrying();
  const { prepareReport } = await loadReport();
  await Promise.all([isReading, TriedReport.prepare(), prepareReport()]);
}

interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first thing that anybody sees; those who are signed in go on to their runs. */
export function StartPage() {
  const say = useSay(tryTexts);
  const { data: me, error } = useMe();
  const [chosen, setChosen] = useState<ChosenFile>();
  const [unreadable, setUnreadable] = useState<string>();
  useOwnTitle(say('title'));
  if (me) return <Redirect to="/runs" replace />;
  if (me === undefined && !error) return <Loading />;
  if (chosen) {
    return (
      <TriedReport
        {...chosen}
        note={say('triedNote')}
        anotherText={say('another')}
        onAnother={() => setChosen(undefined)}
        fallback={<Loading rows={8} />}
      />
    );
  }
  const choose = async (file: File) => {
    setUnreadable(undefined);
    try {
      setChosen({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      // A folder, or a file that was moved or locked since it was chosen.
      setUnreadable(file.name);
    }
  };
  return <Welcome unreadable={unreadable} onFile={(file) => void choose(file)} />;
}

interface WelcomeProps {
  /** Name of a file that was chosen and cannot be opened. */
  readonly unreadable: string | undefined;
  readonly onFile: (file: File) => void;
}

function Welcome({ unreadable, onFile }: WelcomeProps) {
  const say = useSay(tryTexts);
  const { data: service } = useService();
  return (
    <div className="start">
      <section>
        <h1>{say('title')}</h1>
        <p className="lead">{say('lead')}</p>
        <div className="start-ways">
          <Button component={Link} href="/sample" size="md">
            {say('readSample')}
          </Button>
          <Button component={Link} href="/sign-in" size="md" variant="default">
            {say('signIn')}
          </Button>
          {service?.signup === 'open' && !service.setUpNeeded && (
            <Button component={Link} href="/sign-up" size="md" variant="default">
              {say('signUp')}
            </Button>
          )}
        </div>
      </section>
      {service?.setUpNeeded && (
        <Alert variant="outline" color="ink">
          {say('notSetUp')} <Link href="/setup">{say('setUp')}</Link>
        </Alert>
      )}
      {service?.demo && (
        <section>
          <h2>{say('demoTitle')}</h2>
          <DemoPeople />
        </section>
      )}
      <section className="start-try">
        <h2>{say('tryTitle')}</h2>
        <p>{say('tryText')}</p>
        <TryZone onFile={onFile} onReach={prepare} />
        {unreadable !== undefined && (
          <Alert role="alert" variant="outline" color="accent" mt="md" title={unreadable}>
            {say('unreadable')}
          </Alert>
        )}
      </section>
      <section>
        <h2>{say('accountTitle')}</h2>
        <p>{say('accountText')}</p>
      </section>
    </div>
  );
}
