import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Blocks so far outside of the screen are taken out of the page. */
const margin = '1200px 0px';

/** Cuts a list into blocks of so many; the last one may be shorter. */
export function blocksOf<Item>(items: readonly Item[], perBlock: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / perBlock) }, (_, index) =>
    items.slice(index * perBlock, (index + 1) * perBlock),
  );
}

/** A block that left is kept for a moment: turning the screen or jumping about shows no empty place. */
const keptMs = 600;

/**
 * A piece of a long list that stands in the page only while it is near the screen, so that a list of ten thousand is as
 * light as one of fifty. In between it keeps the height that it had, at first `expectedPx`.
 */
export function WindowedBlock(props: {
  readonly expectedPx: number;
  /** Stands in the page from the start. */
  readonly isFirst: boolean;
  /** A table's rows stand in a tbody. */
  readonly as?: 'div' | 'tbody' | 'ul';
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { expectedPx, isFirst, as: Tag = 'div', className, children } = props;
  const element = useRef<HTMLElement>(null);
  const heightPx = useRef(expectedPx);
  const [isNear, setNear] = useState(isFirst);
  useEffect(() => {
    const block = element.current;
    if (!block) return;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        clearTimeout(leaving);
        // Several may have gathered; the last one is how it is now.
        if (entries[entries.length - 1].isIntersecting) return setNear(true);
        leaving = setTimeout(() => {
          if (block.dataset.near === 'true') heightPx.current = block.getBoundingClientRect().height;
          setNear(false);
        }, keptMs);
      },
      { rootMargin: margin },
    );
    observer.observe(block);
    return () => {
      clearTimeout(leaving);
      observer.disconnect();
    };
  }, []);
  return (
    <Tag
      ref={element as never}
      className={className}
      data-near={isNear}
      style={isNear ? undefined : { height: heightPx.current }}
    >
      {isNear ? children : Tag === 'tbody' && <tr aria-hidden style={{ height: heightPx.current }} />}
    </Tag>
  );
}
