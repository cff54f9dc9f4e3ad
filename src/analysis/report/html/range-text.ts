/**
 * Returns two written quantities as a range, with the unit once where both have the same: "145 to 161 spm", but
 * "3 ft 10 in to 4 ft 2 in".
 */
export function rangeText(from: string, to: string): string {
  const unit = unitOf(from);
  const once = unit !== '' && unit === unitOf(to) && !/\d/.test(unit);
  return `${once ? from.slice(0, -unit.length) : from} to ${to}`;
}

/** What follows the first space, with that space. */
function unitOf(text: string): string {
  const space = text.search(/\s/);
  return space < 0 ? '' : text.slice(space);
}
