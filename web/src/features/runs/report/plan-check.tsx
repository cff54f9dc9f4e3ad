import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Body } from '../../../api/client.js';
import { runKeys } from '../../../api/runs.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { planCheckTexts } from './plan-check-texts.js';

export type PlanCheck = NonNullable<Body<'PlanCheckAnswer'>['check']>;
type AtSpeed = PlanCheck['speeds'][number];

/** How one of the runner's own runs followed its plan; null without one, undefined until it is there. */
export function useOwnPlanCheck(runId: string): PlanCheck | null | undefined {
  const { data } = useQuery({
    queryKey: runKeys.planCheck(runId),
    queryFn: () => bodyOf(api.GET('/api/v1/runs/{id}/plan-check', { params: { path: { id: runId } } })),
    refetchOnMount: 'always',
  });
  return data?.check;
}

/** A run against the plan that was going on: what it says, what is next, and the steps by speed. Nothing without a plan. */
export function PlanCheckSection({ check }: { check: PlanCheck | null | undefined }) {
  const say = useSay(planCheckTexts);
  const { format } = useSpeech();
  if (!check) return null;
  const { week, weeks, startsOn } = check.plan;
  const date = format.day(startsOn, 'UTC');
  return (
    <section id="plan-check">
      <h2>{say('title')}</h2>
      <p className="soft">
        {week > weeks ? say('over', { weeks, date }) : say('week', { week, weeks, date })}
      </p>
      <ul lang={check.language}>
        {check.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <SpeedTable speeds={check.speeds} />
    </section>
  );
}

function SpeedTable({ speeds }: { speeds: readonly AtSpeed[] }) {
  const say = useSay(planCheckTexts);
  const { format } = useSpeech();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say('table')}>
      <table>
        <thead>
          <tr>
            {(['pace', 'target', 'run', 'share'] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {speeds.map((at) => (
            <tr key={at.speedMps}>
              <th scope="row">{format.pace(at.speedMps)}</th>
              <td>{format.cadence(at.targetSpm)}</td>
              <td>{at.cadenceSpm === null ? say('nothing') : format.cadence(at.cadenceSpm)}</td>
              <td>
                <TimeAtSteps {...at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TimeAtSteps({ judgedS, metS, aboveS }: AtSpeed) {
  const say = useSay(planCheckTexts);
  const { format } = useSpeech();
  if (judgedS === 0) return <>–</>;
  const text = say('minutes', { percent: format.percent(metS / judgedS), time: format.duration(judgedS) });
  return <>{aboveS > 0 ? say('above', { text, percent: format.percent(aboveS / judgedS) }) : text}</>;
}
