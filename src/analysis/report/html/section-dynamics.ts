import { dynamicsNotes, dynamicsRows, type DynamicsRow, type DynamicsView } from '../dynamics-wording.js';
import { sayDynamics } from '../texts/dynamics.js';
import { markup, type Markup } from './markup.js';

/** Returns what sensors measured besides as a table, and what it says together; nothing when they measured nothing. */
export function dynamicsSection(view: DynamicsView): Markup | undefined {
  const rows = dynamicsRows(view);
  if (rows.length === 0) return undefined;
  const say = sayDynamics(view.language);
  const notes = dynamicsNotes(view);
  return markup`<section id="dynamics"><h2>${say('title')}</h2>
${notes.length > 0 ? markup`<ul>${notes.map((note) => markup`<li>${note}</li>`)}</ul>` : undefined}
<table id="dynamics-table"><caption>${say('caption')}</caption>
<thead><tr><th scope="col">${say('what')}</th><th scope="col">${say('yours')}</th><th scope="col">${say('says')}</th></tr></thead>
<tbody>${rows.map(tableRow)}</tbody></table></section>`;
}

function tableRow({ what, means, yours, range, says }: DynamicsRow): Markup {
  const spread = range === undefined ? undefined : markup`<br/><span class="soft small">${range}</span>`;
  return markup`<tr><th scope="row">${what}<br/><span class="soft small">${means}</span></th><td>${yours}${spread}</td><td class="small">${says}</td></tr>`;
}
