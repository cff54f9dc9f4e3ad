/** XML that no watch writes; each stands where a GPX or TCX file is expected. */

type Root = 'gpx' | 'TrainingCenterDatabase';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** "Billion laughs": nine entities, each ten of the one before, that unfold to 10^9 words. */
export function xmlBomb(root: Root = 'gpx'): Uint8Array {
  const entities = Array.from({ length: 9 }, (_, index) => {
    const inner = index === 0 ? 'run' : `&e${index - 1};`.repeat(10);
    return `<!ENTITY e${index} "${inner}">`;
  });
  return bytesOf(`<?xml version="1.0"?><!DOCTYPE ${root} [${entities.join('')}]><${root}>&e8;</${root}>`);
}

/** A document type that would fetch a file from elsewhere. */
export function doctype(root: Root = 'gpx'): Uint8Array {
  return bytesOf(
    `<?xml version="1.0"?><!DOCTYPE ${root} SYSTEM "file:///etc/hostname"><${root} version="1.1"></${root}>`,
  );
}

/** Elements inside one another, so many deep, closed unless told otherwise. */
export function deepNesting(depth: number, root: Root = 'gpx', closed = true): Uint8Array {
  const close = closed ? `${'</a>'.repeat(depth)}</${root}>` : '';
  return bytesOf(`<?xml version="1.0"?><${root}>${'<a>'.repeat(depth)}${close}`);
}

/** One element with so many attributes. */
export function manyAttributes(count: number, root: Root = 'gpx'): Uint8Array {
  const attributes = Array.from({ length: count }, (_, index) => `a${index}="1"`).join(' ');
  return bytesOf(`<?xml version="1.0"?><${root} ${attributes}></${root}>`);
}

/** One text of so many characters. */
export function longText(length: number, root: Root = 'gpx'): Uint8Array {
  return bytesOf(`<?xml version="1.0"?><${root}><name>${'x'.repeat(length)}</name></${root}>`);
}
