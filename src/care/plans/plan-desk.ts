import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Asker } from '../../accounts/accounts.js';
import type { PlanCheck } from '../../analysis/report/trend/plan-check.js';
import { farTargets } from '../../analysis/report/trend/plan-suggestion.js';
import { notFound } from '../../platform/http/problem.js';
import {
  currentPlan,
  endPlan,
  lockPlans,
  readProfile,
  startPlan,
  type PlanOfPractice,
  type PracticePlanInput,
} from '../../runners/runners.js';
import { listPlanResults, measureRunsSince } from '../../runs/runs.js';
import { writeAudit } from '../audit/audit.js';
import { promiseTold } from '../happened.js';
import { asPhysio, PatientRows } from '../patients/patient-rows.js';
import { sharesRun } from '../patients/patient-runs.store.js';
import type { SharedPatient } from '../patients/patients.store.js';
import { requireShared } from '../patients/shared-patient.js';
import { PracticeDesk } from '../practice/practice-desk.js';
import { listMembers, type Membership } from '../practice/practice.store.js';
import { Practice } from '../tables/practice.entity.js';
import { readCheckForPractice, readPlans } from './patient-plans.store.js';
import { readOwnSteps, readSuggestion } from './plan-facts.store.js';
import { planChanged, reasonMissing } from './plan-problems.js';
import type { PatientPlansBody } from './plans.contract.js';

/** Runs under the current plan that are shown. */
const mostResults = 60;

/** Plans that a practice sets for its patients. */
@Injectable()
export class PlanDesk {
  constructor(
    private readonly practices: PracticeDesk,
    private readonly rows: PatientRows,
  ) {}

  async read(asker: Asker, patientId: string, address: string): Promise<PatientPlansBody> {
    const look = { action: 'plan.seen', address } as const;
    return this.rows.of(asker, patientId, look, (em, { runnerId }) => bodyOf(em, runnerId));
  }

  /**
   * Sets a plan in the place of the one that it says it replaces.
   * @throws ProblemException 409 where another one is going on, 422 where a target lies far from their own steps without a reason.
   */
  async set(
    asker: Asker,
    patientId: string,
    input: PracticePlanInput,
    address: string,
  ): Promise<PatientPlansBody> {
    return this.planning(asker, patientId, async (em, { runnerId, consentId }, { practiceId }) => {
      const { current, windows } = await asPhysio(em, asker, async () => ({
        current: (await readPlans(em, runnerId)).current,
        windows: (await readOwnSteps(em, runnerId)).windows,
      }));
      if ((current?.id ?? null) !== input.replaces) throw planChanged(current);
      const far = farTargets(windows, input.targets);
      if (far.length > 0 && input.reason.trim() === '') throw reasonMissing(far);
      const reason = far.length > 0 ? input.reason.trim() : '';
      const by = await planOfPractice(em, asker, practiceId, { ...input, reason });
      const plan = await startPlan(em, runnerId, { ...input, by });
      await measureRunsSince(em, runnerId, plan.startsAt);
      await promiseTold(em, { kind: 'plan-set', id: plan.id });
      const body = await asPhysio(em, asker, () => bodyOf(em, runnerId));
      const entry = { practiceId, actor: asker.runnerId, runnerId, consentId, address };
      await writeAudit(em, { ...entry, action: 'plan.set', objectId: plan.id });
      return body;
    });
  }

  /** Ends the practice's plan. @throws ProblemException 404 where none of this practice is going on. */
  async end(asker: Asker, patientId: string, address: string): Promise<void> {
    await this.planning(asker, patientId, async (em, { runnerId, consentId }, { practiceId }) => {
      const plan = await currentPlan(em, runnerId);
      if (plan?.practiceId !== practiceId) throw notFound('plan');
      await endPlan(em, runnerId);
      const entry = { practiceId, actor: asker.runnerId, runnerId, consentId, address };
      await writeAudit(em, { ...entry, action: 'plan.ended', objectId: plan.id });
    });
  }

  /** A run against the plan that was going on, to the practice; null when there was none. */
  async check(asker: Asker, patientId: string, runId: string, address: string): Promise<PlanCheck | null> {
    const look = { action: 'report.seen', objectId: runId, address } as const;
    return this.rows.of(asker, patientId, look, async (em, { runnerId }) => {
      if (!(await sharesRun(em, runnerId, runId))) throw notFound('run');
      const { language } = await readProfile(em, asker.runnerId);
      return readCheckForPractice(em, { runnerId, runId }, language);
    });
  }

  /** Work on the plans of a patient, whose other changes wait for it. */
  private async planning<Value>(
    asker: Asker,
    patientId: string,
    work: (em: EntityManager, patient: SharedPatient, membership: Membership) => Promise<Value>,
  ): Promise<Value> {
    return this.practices.as(asker, 'plan', async (em, membership) => {
      const patient = await requireShared(em, membership.practiceId, patientId);
      await lockPlans(em, patient.runnerId);
      return work(em, patient, membership);
    });
  }
}

async function bodyOf(em: EntityManager, runnerId: string): Promise<PatientPlansBody> {
  const { current, earlier } = await readPlans(em, runnerId);
  const results = current ? await listPlanResults(em, current.id, { most: mostResults }) : [];
  const { rows, because } = await readSuggestion(em, runnerId);
  return {
    current,
    earlier,
    results: results.map(({ startedAt, ...result }) => ({ ...result, startTime: startedAt.toISOString() })),
    suggestion: { rows: rows.map((row) => ({ ...row })), because },
  };
}

async function planOfPractice(
  em: EntityManager,
  { runnerId }: Asker,
  practiceId: string,
  { exercises, text, recheckOn, reason }: PracticePlanInput,
): Promise<PlanOfPractice> {
  const { name } = await em.findOneByOrFail(Practice, { id: practiceId });
  const author = (await listMembers(em, practiceId)).find(({ accountId }) => accountId === runnerId)?.name;
  const details = { exercises, text: text.trim(), recheckOn, reason };
  return { practiceId, practiceName: name, author: author ?? name, details };
}
