// What a file got wrong.
import { distanceField } from './distance-field.js';
import { formOf } from './form-parts.js';
import { api, choice, element, labelled, putJson } from './page-parts.js';
import { units } from './profile-form.js';
import { text } from './text.js';

/** The form of what was corrected. `onSaved` is called after each save. */
export function correctionsForm(corrections, { currentRun, onSaved }) {
  const distance = distanceField(corrections.distanceM, units());
  const { form, end } = formOf('corrections', async () => {
    const said = correctionsOf(new FormData(form), distance.metres());
    distance.saved(await putJson(`${api}/runs/${currentRun().id}/corrections`, said));
    onSaved();
    return 'savedAnew';
  });
  const counted = ['', 'oneFoot', 'bothFeet'].map((value) => [value, text(value || 'asInFile')]);
  const zone = element('input');
  Object.assign(zone, { name: 'timeZone', autocomplete: 'off', value: corrections.timeZone ?? '' });
  form.append(
    labelled(text('counted'), choice('cadenceCounted', counted, corrections.cadenceCounted ?? '')),
    labelled(text(units() === 'imperial' ? 'distanceMi' : 'distanceKm'), distance.element),
    labelled(text('timeZone'), zone),
    ...end,
    takeBack(form),
  );
  return form;
}

function takeBack(form) {
  const button = element('button', 'quiet', text('takeBack'));
  button.type = 'button';
  button.addEventListener('click', () => {
    for (const control of form.querySelectorAll('input, select')) control.value = '';
    form.requestSubmit();
  });
  return button;
}

function correctionsOf(data, distanceM) {
  const said = (name) => data.get(name).trim();
  return {
    ...(said('cadenceCounted') && { cadenceCounted: said('cadenceCounted') }),
    ...(distanceM !== undefined && { distanceM }),
    ...(said('timeZone') && { timeZone: said('timeZone') }),
  };
}
