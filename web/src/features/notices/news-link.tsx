import { VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useSay } from '../../language/language.js';
import { useUnseen } from './notice-calls.js';
import './notices.css';
import { noticeTexts } from './texts.js';

/** The way to the news, from every page, with how much is new: as a number, and in words for those who listen. */
export function NewsLink({ isSignedIn }: { isSignedIn: boolean }) {
  const say = useSay(noticeTexts);
  const [location] = useLocation();
  const count = useUnseen(isSignedIn) ?? 0;
  if (!isSignedIn) return null;
  const words = say('badge', { count });
  return (
    <Link
      href="/news"
      className="news-link"
      title={words}
      aria-current={location === '/news' ? 'page' : undefined}
    >
      <IconBell size={22} stroke={1.6} aria-hidden />
      <VisuallyHidden>{words}</VisuallyHidden>
      {count > 0 && (
        <span className="news-count" aria-hidden>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
