import { useSay } from '../../../language/language.js';
import { useMoment } from '../../../ui/moment.js';
import { auditTexts } from './audit-texts.js';
import type { AuditEntry } from './practice-calls.js';
import { practiceTexts } from './texts.js';

/** Entries of the log in words. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const say = useSay(practiceTexts);
  const sayAction = useSay(auditTexts);
  const moment = useMoment();
  const inWords = (action: string) =>
    action in auditTexts.en ? sayAction(action as keyof typeof auditTexts.en) : action;
  return (
    <div className="care-scroll" tabIndex={0} role="region" aria-label={say('audit')}>
      <table className="care-table">
        <thead>
          <tr>
            <th scope="col">{say('when')}</th>
            <th scope="col">{say('actor')}</th>
            <th scope="col">{say('what')}</th>
            <th scope="col">{say('subject')}</th>
            <th scope="col">{say('network')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ number, at, actor, action, subject, network }) => (
            <tr key={number}>
              <td className="care-nowrap">{moment(at)}</td>
              <td>{actor ?? say('gone')}</td>
              <td>{inWords(action)}</td>
              <td>{subject ?? '–'}</td>
              <td className="care-nowrap">{network ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
