import { problemOf, Unreachable } from '../../../api/problem.js';
import { saveFile } from '../../../ui/save-file.js';

/** In which form a review is taken into the records of the practice. */
export type RecordForm = 'pdf' | 'fhir';

const types = { pdf: 'application/pdf', fhir: 'application/fhir+json' } as const;
const endings = { pdf: 'pdf', fhir: 'json' } as const;

/** Fetches the record of a review and hands it over as a file. @throws Problem, Unreachable */
export async function saveRecord(address: `/api/${string}`, form: RecordForm): Promise<void> {
  const response = await fetch(address, { headers: { accept: types[form] } }).catch(() => {
    throw new Unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const content = new Uint8Array(await response.arrayBuffer());
  saveFile(named ?? `stridecheck-review.${endings[form]}`, types[form], content);
}
