import type uPlot from 'uplot';
import type { NamedPiece } from './chart-spec.js';
import type { Look } from './look.js';

/** Distance of the lines of the hatching, CSS pixels. */
const hatchGap = 6;
/** Names nearer than this, in CSS pixels, would run into each other; the later one is left out. */
const leastNameGap = 14;
const leastWidth = 2;
/** Brackets of what somebody marked, CSS pixels. */
const bracket = { line: 3, height: 9, label: 16 } as const;

/**
 * Draws the pieces so that they stand out in grey too: what was found hatched, with its name above the plot; what somebody
 * marked over a bracket at the bottom, with its name on it.
 */
export function drawPieces(u: uPlot, pieces: readonly NamedPiece[], look: Look): void {
  const { ctx, bbox } = u;
  const { min = 0, max = 0 } = u.scales.x;
  const ratio = devicePixelRatio;
  let lastName = -Infinity;
  ctx.save();
  for (const { from, to, name, kind } of pieces) {
    if (to < min || from > max) continue;
    const left = u.valToPos(Math.max(from, min), 'x', true);
    const right = Math.max(left + leastWidth * ratio, u.valToPos(Math.min(to, max), 'x', true));
    const box = { left, top: bbox.top, width: right - left, height: bbox.height };
    if (kind === 'marked') {
      drawBracket(ctx, box, name, look, ratio);
      continue;
    }
    hatch(ctx, box, look, ratio);
    const middle = (left + right) / 2;
    if (middle - lastName < leastNameGap * ratio) continue;
    lastName = middle;
    writeName(ctx, name, { x: middle, y: bbox.top - 4 * ratio }, look.ink);
  }
  ctx.restore();
}

function hatch(ctx: CanvasRenderingContext2D, box: uPlot.BBox, look: Look, ratio: number): void {
  const { left, top, width, height } = box;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  ctx.fillStyle = look.accent;
  ctx.globalAlpha = 0.12;
  ctx.fillRect(left, top, width, height);
  ctx.globalAlpha = 0.5;
  ctx.strokeStyle = look.accent;
  ctx.lineWidth = ratio;
  ctx.beginPath();
  for (let x = left - height; x < left + width; x += hatchGap * ratio) {
    ctx.moveTo(x, top + height);
    ctx.lineTo(x + height, top);
  }
  ctx.stroke();
  ctx.restore();
}

function drawBracket(
  ctx: CanvasRenderingContext2D,
  { left, top, width, height }: uPlot.BBox,
  name: string,
  look: Look,
  ratio: number,
): void {
  const [bottom, right] = [top + height - ratio, left + width];
  ctx.save();
  ctx.fillStyle = look.ink;
  ctx.globalAlpha = 0.08;
  ctx.fillRect(left, top, width, height);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = look.ink;
  ctx.lineWidth = bracket.line * ratio;
  ctx.beginPath();
  ctx.moveTo(left, bottom - bracket.height * ratio);
  ctx.lineTo(left, bottom);
  ctx.lineTo(right, bottom);
  ctx.lineTo(right, bottom - bracket.height * ratio);
  ctx.stroke();
  ctx.restore();
  const [x, size] = [left + width / 2, bracket.label * ratio];
  ctx.fillStyle = look.ink;
  ctx.fillRect(x - size / 2, bottom - size, size, size);
  writeName(ctx, name, { x, y: bottom - ratio }, look.paper);
}

function writeName(
  ctx: CanvasRenderingContext2D,
  name: string,
  at: { x: number; y: number },
  colour: string,
): void {
  ctx.fillStyle = colour;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  ctx.font = `600 ${12 * devicePixelRatio}px system-ui, sans-serif`;
  ctx.fillText(name, at.x, at.y);
}
