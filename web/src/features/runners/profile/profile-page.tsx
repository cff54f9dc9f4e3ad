import { Button } from '@mantine/core';
import { Link, useSearch } from 'wouter';
import { useProfile } from '../../../api/me.js';
import { useSay } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Failed, Loading } from '../../../ui/states.js';
import { BodyForm } from './body-form.js';
import { DisplayForm } from './display-form.js';
import { PrivacyForm } from './privacy-form.js';
import './profile.css';
import { profileTexts } from './texts.js';

/** What the runner tells about themselves, how the app looks to them, and what others see. */
export function ProfilePage() {
  const say = useSay(profileTexts);
  const { data: profile, error, refetch } = useProfile(true);
  // Somebody new is asked for their height alone, and goes on to the upload.
  const isFirst = new URLSearchParams(useSearch()).has('first');
  const parts = isFirst ? [BodyForm] : [BodyForm, DisplayForm, PrivacyForm];
  return (
    <Page title={say('title')}>
      {error && !profile && <Failed error={error} onRetry={() => void refetch()} />}
      {!profile && !error && <Loading rows={8} />}
      {profile && (
        <>
          {parts.map((Part, index) => (
            <div key={index} className="profile-part">
              <Part profile={profile} />
            </div>
          ))}
          {isFirst && (
            <Button component={Link} href="/runs" variant="default">
              {say('toUpload')}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}
