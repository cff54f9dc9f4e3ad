import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { useDay } from '../../../ui/moment.js';
import { useSharedWords } from '../consent/shared-words.js';
import { datedFromDays, daysAgo, silentFromDays } from './days-ago.js';
import type { Patient } from './patient-queries.js';
import { patientTexts } from './texts.js';

/** Patients as rows: name, last run, how many runs, what is shared. On a phone what they share stands below the name. */
export function PatientTable({ patients, nowMs }: { patients: readonly Patient[]; nowMs: number }) {
  const say = useSay(patientTexts);
  return (
    <table className="care-table patient-table">
      <thead>
        <tr>
          <th scope="col">{say('name')}</th>
          <th scope="col">{say('last')}</th>
          <th scope="col" className="care-wide care-number">
            {say('runs')}
          </th>
          <th scope="col" className="care-wide">
            {say('shares')}
          </th>
        </tr>
      </thead>
      <tbody>
        {patients.map((patient) => (
          <Row key={patient.id} patient={patient} nowMs={nowMs} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ patient, nowMs }: { patient: Patient; nowMs: number }) {
  const say = useSay(patientTexts);
  const day = useDay();
  const sharedWords = useSharedWords();
  const { id, name, terms, runs } = patient;
  const shared = [
    sharedWords(terms),
    ...(terms.until === null ? [] : [say('until', { date: day(terms.until) })]),
  ].join(', ');
  return (
    <tr>
      <th scope="row">
        <Link href={`/patients/${id}`} className="patient-link" data-listed>
          {name}
        </Link>
        <span className="care-narrow care-soft">
          {say('runCount', { runs })} · {shared}
        </span>
      </th>
      <td>
        <LastRun at={patient.lastRunAt} nowMs={nowMs} />
      </td>
      <td className="care-wide care-number">{runs}</td>
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
