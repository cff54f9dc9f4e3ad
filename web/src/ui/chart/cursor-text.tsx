import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { LinkedView } from './linked-view.js';

interface CursorTextProps {
  readonly view: LinkedView;
  /** What is said of the place that is pointed at; without one, of the run. */
  readonly text: (at: number | undefined) => string;
  readonly className?: string;
}

/** A text that follows the cursor by itself, without rendering anything anew. */
export function CursorText({ view, text, className }: CursorTextProps) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = () => {
      if (place.current) place.current.textContent = text(view.cursor);
    };
    write();
    return view.listen(write);
  }, [view, text]);
  return <span ref={place} className={className} />;
}

const saidAfterMs = 400;

/** The same for those who listen: said once the cursor rests. */
export function SpokenCursor({ view, text }: CursorTextProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = view.listen(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (place.current && view.cursor !== undefined) place.current.textContent = text(view.cursor);
      }, saidAfterMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [view, text]);
  return <VisuallyHidden ref={place} component="div" role="status" aria-live="polite" />;
}
