// What the forms under a run share.
import { element } from './page-parts.js';
import { text } from './text.js';

/**
 * A form that sends what `send` says, which answers with the key of what to say then. While something stands in it that
 * was not sent, it has `data-touched`. The button and the state belong at its end.
 */
export function formOf(title, send) {
  const form = element('form');
  const state = element('p', 'state');
  state.setAttribute('role', 'status');
  const button = element('button', '', text('save'));
  button.type = 'submit';
  form.append(element('h3', '', text(title)));
  form.addEventListener('input', () => (form.dataset.touched = 'yes'));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    delete form.dataset.touched;
    try {
      const words = text(await send(form));
      state.className = 'state';
      state.textContent = words;
    } catch (error) {
      form.dataset.touched = 'yes';
      state.className = 'state bad';
      state.textContent = error.message;
    }
  });
  return { form, end: [button, state] };
}
