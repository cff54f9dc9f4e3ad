import type { Block, Words } from './paper.js';

/** Returns everything that is written in a block, a line each; a row of a table is one line. */
export function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plain(block.words)];
    case 'bullets':
      return block.items.map(plain);
    case 'tiles':
      return block.tiles.flatMap(({ name, value, unit, lines }) => [
        name,
        `${value} ${unit}`.trim(),
        ...lines.map(plain),
      ]);
    case 'box':
      return block.blocks.flatMap(blockTexts);
    case 'table':
      return [
        block.caption,
        ...block.rows.map((row) => row.map(({ words }) => words.map(plain).join(' ')).join(' | ')),
      ];
    case 'drawings':
      return block.drawings.flatMap(({ title, alt }) => [title, alt]);
    case 'legend':
      return block.items.map(({ words }) => words);
  }
}

function plain(words: Words): string {
  return typeof words === 'string' ? words : words.map(({ text }) => text).join('');
}
