import { Button } from '@mantine/core';
import {
  IconBook2,
  IconBuilding,
  IconChartLine,
  IconPlugConnected,
  IconRun,
  IconUserCircle,
  IconUserCog,
  IconUsers,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { api } from '../api/client.js';
import { meKey, useMe, useService } from '../api/me.js';
import { NewsLink } from '../features/notices/news-link.js';
import { UploadBar } from '../features/runs/upload/upload-bar.js';
import { useSay } from '../language/language.js';
import { Fault } from '../ui/fault.js';
import { useMoment } from '../ui/moment.js';
import { uiTexts } from '../ui/texts.js';
import { frameTexts } from './texts.js';

const places = [
  { href: '/runs', name: 'runs', icon: IconRun },
  { href: '/trend', name: 'trend', icon: IconChartLine },
  { href: '/diary', name: 'diary', icon: IconBook2 },
  { href: '/connections', name: 'connections', icon: IconPlugConnected },
  { href: '/profile', name: 'profile', icon: IconUserCircle },
  { href: '/account', name: 'account', icon: IconUserCog },
] as const;
/** What stands before the others for those who work in a practice. */
const physioPlaces = [
  { href: '/patients', name: 'patients', icon: IconUsers },
  { href: '/practice', name: 'practice', icon: IconBuilding },
] as const;

/** What stands around every page: the way to the others, and what is true of all of them. */
export function Frame({ children }: { children: ReactNode }) {
  const say = useSay(frameTexts);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <Notes />
      <header className="frame-head">
        <div className="frame-bar">
          <Link href="/" className="brand">
            Stridecheck
          </Link>
          <Places />
          <News />
        </div>
      </header>
      <main className="frame-main" id="content" tabIndex={-1}>
        {children}
      </main>
      <UploadBar />
    </div>
  );
}

/** For those who see more than the page on which a second step is set up. */
function News() {
  const { data: me } = useMe();
  return <NewsLink isSignedIn={Boolean(me && !me.twoFactorRequired && !me.hasEnded)} />;
}

function Places() {
  const say = useSay(frameTexts);
  const { data: me } = useMe();
  const [location] = useLocation();
  if (!me) {
    return location === '/sign-in' || me === undefined ? null : <Link href="/sign-in">{say('signIn')}</Link>;
  }
  const isPhysio = me.role === 'physio';
  const shown = isPhysio ? [...physioPlaces, ...places] : places;
  return (
    <nav className="frame-nav" aria-label={say('navigation')} data-many={isPhysio}>
      {shown.map(({ href, name, icon: Icon }) => (
        <Link key={href} href={href} aria-current={location.startsWith(href) ? 'page' : undefined}>
          <Icon size={20} stroke={1.6} aria-hidden />
          {say(name)}
        </Link>
      ))}
    </nav>
  );
}

function Notes() {
  const say = useSay(frameTexts);
  const sayUi = useSay(uiTexts);
  const { data: service } = useService();
  const { data: me } = useMe();
  const isOnline = useSyncExternalStore(onNetworkChange, () => navigator.onLine);
  return (
    <div aria-live="polite">
      {service?.demo && <div className="note-bar">{say('demo')}</div>}
      {me?.deletionDueAt && <DeletionNote dueAt={me.deletionDueAt} />}
      {!isOnline && <div className="note-bar">{sayUi('offline')}</div>}
    </div>
  );
}

/** The account is to be deleted: when, and the way back. */
function DeletionNote({ dueAt }: { dueAt: string }) {
  const say = useSay(frameTexts);
  const moment = useMoment();
  const queries = useQueryClient();
  const keeping = useMutation({
    mutationFn: () => api.DELETE('/api/v1/me/deletion'),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKey }),
  });
  return (
    <div className="note-bar">
      {say('deletion', { date: moment(dueAt) })}{' '}
      <Button variant="default" loading={keeping.isPending} onClick={() => keeping.mutate()}>
        {say('keepAccount')}
      </Button>
      <Fault error={keeping.error} />
    </div>
  );
}

function onNetworkChange(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
