/** A value that tells a browser to save what it gets under this name (RFC 6266): in ASCII, and as the name is. */
export function attachment(name: string): string {
  const whole = name.replaceAll(/\p{Cs}/gu, '\uFFFD');
  const ascii = whole.replaceAll(/[^\w.()+ -]/gu, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded(whole)}`;
}

/** RFC 8187 allows fewer characters than a URL does. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The name of the file in a header that came in, the exact form before the plain one; null without one. */
export function fileNameIn(header: string | undefined): string | null {
  const exact = /;\s*filename\*=utf-8'[\w-]*'([^\s;]+)/i.exec(header ?? '')?.[1];
  if (exact) return decoded(exact);
  const plain = /;\s*filename=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/i.exec(header ?? '');
  const name = plain?.[1]?.replaceAll(/\\(.)/g, '$1') ?? plain?.[2];
  return name ? fromBytes(name) : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text) || null;
  } catch {
    return null;
  }
}

/** Headers arrive as single bytes, and most programs send a name as UTF-8. */
function fromBytes(name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(name, 'latin1'));
  } catch {
    return name;
  }
}
