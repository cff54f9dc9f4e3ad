import { Checkbox } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { useDay } from '../../../ui/moment.js';
import { useSharedWords } from '../consent/shared-words.js';
import { datedFromDays, daysAgo, silentFromDays } from './days-ago.js';
import { Needs } from './needs.js';
import { needTexts } from './need-texts.js';
import type { ListedPatient } from './patient-queries.js';
import { patientTexts } from './texts.js';

interface PatientTableProps {
  readonly patients: readonly ListedPatient[];
  readonly nowMs: number;
  /** Those that are chosen, to be marked as seen; undefined where that is not this person's to do. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly onChoose: (id: string) => void;
}

/** Patients as rows: name, why to look, last run, what is shared. On a phone what they share stands below the name. */
export function PatientTable({ patients, ...choice }: PatientTableProps) {
  const say = useSay(patientTexts);
  const sayNeed = useSay(needTexts);
  return (
    <table className="care-table patient-table">
      <thead>
        <tr>
          <th scope="col">{say('name')}</th>
          <th scope="col">{sayNeed('why')}</th>
          <th scope="col" className="care-wide">
            {say('last')}
          </th>
          <th scope="col" className="care-wide">
            {say('shares')}
          </th>
        </tr>
      </thead>
      <tbody>
        {patients.map((patient) => (
          <Row key={patient.id} patient={patient} {...choice} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<PatientTableProps, 'patients'> & { readonly patient: ListedPatient };

function Row({ patient, nowMs, chosen, onChoose }: RowProps) {
  const say = useSay(patientTexts);
  const sayNeed = useSay(needTexts);
  const day = useDay();
  const sharedWords = useSharedWords();
  const { id, name, terms } = patient;
  const shared = [
    sharedWords(terms),
    ...(terms.until === null ? [] : [say('until', { date: day(terms.until) })]),
  ].join(', ');
  return (
    <tr>
      <th scope="row">
        <span className="patient-name">
          {chosen && (
            <Checkbox
              className="tap-check"
              size="md"
              aria-label={sayNeed('pick', { name })}
              checked={chosen.has(id)}
              onChange={() => onChoose(id)}
            />
          )}
          <Link href={`/patients/${id}`} className="patient-link" data-listed>
            {name}
          </Link>
        </span>
        <span className="care-narrow care-soft">{shared}</span>
      </th>
      <td>
        <Needs patient={patient} />
      </td>
      <td className="care-wide">
        <LastRun at={patient.lastRunAt} nowMs={nowMs} />
      </td>
      <td className="care-wide care-soft">{shared}</td>
    </tr>
  );
}

function LastRun({ at, nowMs }: { at: string | null; nowMs: number }) {
  const say = useSay(patientTexts);
  const day = useDay();
  if (at === null) return <span className="care-soft">{say('noRuns')}</span>;
  const days = daysAgo(at, nowMs);
  if (days >= datedFromDays) return <b>{say('silentSince', { date: day(at) })}</b>;
  if (days >= silentFromDays) return <b>{say('silent', { days })}</b>;
  if (days > 1) return say('daysAgo', { days });
  return say(days === 1 ? 'yesterday' : 'today');
}
