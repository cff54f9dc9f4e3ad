import { inflateSync } from 'node:zlib';

/** What stands on one page of a PDF, line by line in the order in which it was written. */
export type PageTexts = readonly string[];

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

/** Reads the texts of a PDF of ours, page by page: a small reader that knows what pdfkit writes, and no other files. */
export function pdfTexts(pdf: Uint8Array): PageTexts[] {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map(({ head }) => {
    const resources = objects.get(referenceIn(head, 'Resources'))?.head ?? '';
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
        const font = objects.get(Number(id))?.head ?? '';
        return [name, glyphTexts(objects.get(referenceIn(font, 'ToUnicode'))?.stream ?? '')];
      }),
    );
    return textsOf(objects.get(referenceIn(head, 'Contents'))?.stream ?? '', fonts);
  });
}

function objectsOf(pdf: Uint8Array): Map<number, PdfObject> {
  const file = Buffer.from(pdf).toString('latin1');
  const found = new Map<number, PdfObject>();
  for (const [, id, body] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const start = body.indexOf('stream\n');
    const head = start < 0 ? body : body.slice(0, start);
    const raw = start < 0 ? '' : body.slice(start + 7, body.lastIndexOf('\nendstream'));
    const isDeflated = head.includes('/FlateDecode') && !head.includes('/Length1');
    const stream = isDeflated ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
    found.set(Number(id), { head, stream });
  }
  return found;
}

function referenceIn(head: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? -1);
}

/** What each glyph of a font stands for, by its code. */
function glyphTexts(map: string): Map<number, string> {
  const texts = new Map<number, string>();
  for (const [, from, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, codes], index) => {
      const units = codes.replaceAll(' ', '').match(/.{4}/g) ?? [];
      texts.set(
        Number.parseInt(from, 16) + index,
        String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))),
      );
    });
  }
  return texts;
}

function textsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  const texts: string[] = [];
  let font: ReadonlyMap<number, string> = new Map();
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? new Map<number, string>();
    else {
      const codes = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/g)].flatMap(
        ([, hex]) => hex.match(/.{4}/g) ?? [],
      );
      texts.push(codes.map((code) => font.get(Number.parseInt(code, 16)) ?? '?').join(''));
    }
  }
  return texts;
}
