import { visitsOf } from './visits.js';

const look = (time: string, action = 'patient.seen', actor: string | null = 'Kim', runId = null) => ({
  at: `2026-05-20T${time}:00.000Z`,
  practice: 'Practice',
  actor,
  action,
  runId,
  isOwn: false,
});

describe('looks of one person in one go', () => {
  it('are one visit, in which the same is counted', () => {
    const [visit, ...others] = visitsOf([
      look('16:20'),
      look('16:10', 'diary.seen'),
      look('16:00'),
      look('15:40'),
    ]);
    expect(others).toEqual([]);
    expect([visit.from, visit.to]).toEqual(['2026-05-20T15:40:00.000Z', '2026-05-20T16:20:00.000Z']);
    expect(visit.seen).toEqual([
      { action: 'patient.seen', runId: null, isOwn: false, count: 3 },
      { action: 'diary.seen', runId: null, isOwn: false, count: 1 },
    ]);
  });

  it.each([
    ['somebody else', [look('16:20'), look('16:10', 'patient.seen', 'Robin')]],
    ['an account that is gone', [look('16:20'), look('16:10', 'patient.seen', null)]],
    ['a pause', [look('16:40'), look('16:10')]],
    ['a change of what is shared after it', [look('16:20', 'consent.given'), look('16:10')]],
    ['a change of what is shared before it', [look('16:20'), look('16:10', 'consent.given')]],
  ])('end with %s', (_, looks) => {
    expect(visitsOf(looks)).toHaveLength(2);
  });

  it('of two people at the same time are a visit of each', () => {
    const [kim, robin, ...others] = visitsOf([
      look('16:20'),
      look('16:15', 'diary.seen', 'Robin'),
      look('16:10'),
      look('16:05', 'patient.seen', 'Robin'),
    ]);
    expect(others).toEqual([]);
    expect([kim.actor, kim.from, robin.actor, robin.seen.length]).toEqual([
      'Kim',
      '2026-05-20T16:10:00.000Z',
      'Robin',
      2,
    ]);
  });

  it('are none without any', () => {
    expect(visitsOf([])).toEqual([]);
  });
});
