// Height, units and language of the one who runs.
import { heightFromForm, showHeight } from './height-form.js';
import { api, byId, getJson, putJson } from './page-parts.js';
import { speak, text } from './text.js';

let profile = { heightM: null, units: 'metric', language: 'en' };

/** The units in which the height is being typed. */
let typedUnits = 'metric';

/** The units that distances are shown and asked for in: metric or imperial. */
export const units = () => profile.units;

/** Loads the profile and wires its form; `onSaved` runs after each save. */
export async function setUpProfile(onSaved) {
  byId('profile').addEventListener('submit', (event) => saveProfile(event, onSaved));
  byId('units').addEventListener('change', changeUnits);
  profile = await getJson(`${api}/profile`);
  showProfile();
}

function showProfile() {
  speak(profile.language);
  typedUnits = profile.units;
  showHeight(profile.heightM, typedUnits);
  byId('units').value = profile.units;
  byId('language').value = profile.language;
}

async function saveProfile(event, onSaved) {
  event.preventDefault();
  const state = byId('profile-state');
  try {
    const heightM = heightFromForm(typedUnits);
    const said = { heightM, units: byId('units').value, language: byId('language').value };
    profile = await putJson(`${api}/profile`, said);
    showProfile();
    state.className = '';
    state.textContent = text('saved');
    await onSaved();
  } catch (error) {
    state.className = 'bad';
    state.textContent = error.message;
  }
}

/** The other units ask for the height in other fields. */
function changeUnits() {
  let heightM = profile.heightM;
  try {
    heightM = heightFromForm(typedUnits);
  } catch {
    // What cannot be read cannot be converted either: what was saved is shown.
  }
  typedUnits = byId('units').value;
  showHeight(heightM, typedUnits);
}
