const metresPerInch = 0.0254;
const inchesPerFoot = 12;

/** Readings of a number that cannot be metres: from where it is taken for what, and metres per unit of it. */
const otherUnits = [
  { from: 39, to: 99, unit: 'inches', metres: metresPerInch },
  { from: 100, to: 250, unit: 'centimetres', metres: 0.01 },
  { from: 1000, to: 2500, unit: 'millimetres', metres: 0.001 },
] as const;

/** Longest piece of what was sent that is shown again. */
const longestShown = 20;

/**
 * Returns what is wrong with a height that is not 1.0 to 2.5 metres, and what to write instead: people send
 * centimetres, inches, feet, or text.
 */
export function heightProblem(input: unknown): string {
  if (typeof input === 'number') return numberProblem(input);
  if (typeof input === 'string') return textProblem(input.trim());
  return outOfRange('this');
}

function numberProblem(height: number): string {
  if (height > 2.5 && height < 9) {
    return `${height} looks like feet: write metres, for example 1.73 for 5 ft 8 in.`;
  }
  const found = otherUnits.find(({ from, to }) => height >= from && height <= to);
  if (!found) return outOfRange(String(height));
  return `${height} looks like ${found.unit}: write ${(height * found.metres).toFixed(2)}.`;
}

function textProblem(text: string): string {
  const metres = metresOfFeet(text);
  const shown = text.slice(0, longestShown);
  if (metres !== undefined) return `${shown} looks like feet and inches: write ${metres.toFixed(2)}.`;
  const number = Number(text.replace(',', '.').replace(/\s*(?:cm|m)$/i, ''));
  if (text === '' || !Number.isFinite(number)) return outOfRange(shown);
  if (number >= 1 && number <= 2.5) return `Write the height as a number, ${number}, not as text.`;
  return numberProblem(number);
}

/** Metres of a text such as 5'10", 5′ 10″, 5 ft 10 in or 5'; undefined for anything else. */
function metresOfFeet(text: string): number | undefined {
  const found = /^(\d)(?:['′’]|ft)(\d{1,2}(?:\.\d+)?)?(?:["″”]|''|in)?$/i.exec(text.replaceAll(/\s/g, ''));
  if (!found) return undefined;
  const inches = Number(found[1]) * inchesPerFoot + Number(found[2] ?? 0);
  return inches * metresPerInch;
}

function outOfRange(shown: string): string {
  return `A height of ${shown} is none of a runner: write metres between 1.0 and 2.5, for example 1.78.`;
}
