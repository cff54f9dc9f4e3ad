// The height as people type it: centimetres or metres, or feet and inches.
import { byId } from './page-parts.js';
import { text } from './text.js';

const metresPerInch = 0.0254;
const inchesPerFoot = 12;

/** What stands in the form since it was last shown, and the height that it stands for. */
let shown = { typed: '', heightM: null };

const typed = (units) =>
  (units === 'metric' ? ['height'] : ['feet', 'inches']).map((id) => byId(id).value.trim().replace(',', '.'));

/** Shows a height, null for none, in the units' fields. */
export function showHeight(heightM, units) {
  byId('height-metric').hidden = units !== 'metric';
  byId('height-imperial').hidden = units === 'metric';
  byId('height-label').htmlFor = units === 'metric' ? 'height' : 'feet';
  const inches = heightM === null ? 0 : Math.round(heightM / metresPerInch);
  const say = (number) => (heightM === null ? '' : String(number));
  byId('height').value = say(Math.round((heightM ?? 0) * 100));
  byId('feet').value = say(Math.floor(inches / inchesPerFoot));
  byId('inches').value = say(inches % inchesPerFoot);
  shown = { typed: typed(units).join(), heightM };
}

/** The height in metres, null when the fields are empty; untouched fields keep what was saved to the millimetre. */
export function heightFromForm(units) {
  const parts = typed(units);
  if (parts.join() === shown.typed) return shown.heightM;
  if (parts.every((part) => part === '')) return null;
  const heightM = units === 'metric' ? metresOf(Number(parts[0])) : feetAndInches(parts);
  if (!(heightM >= 1 && heightM <= 2.5))
    throw new Error(text(units === 'metric' ? 'heightBad' : 'heightBadFeet'));
  return heightM;
}

function metresOf(number) {
  return number < 3 ? number : number / 100;
}

function feetAndInches([feet, inches]) {
  return (Number(feet) * inchesPerFoot + Number(inches)) * metresPerInch;
}
