import { gatherLooks } from './same-looks.js';

const look = (at: string, action = 'patient.seen', actor: string | null = 'Kim') => ({
  at: `2026-05-20T${at}:00.000Z`,
  practice: 'Praxis',
  actor,
  action,
  objectId: null,
});

describe('looks that follow each other', () => {
  it('are one line with their number', () => {
    const gathered = gatherLooks([look('16:02'), look('16:01'), look('16:00')]);
    expect(gathered).toEqual([{ look: look('16:02'), count: 3 }]);
  });

  it('are told apart by who, what, and a pause', () => {
    const looks = [
      look('16:02'),
      look('16:01', 'diary.seen'),
      look('16:00', 'diary.seen', null),
      look('12:00', 'diary.seen', null),
    ];
    expect(gatherLooks(looks).map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });

  it('are none without any', () => {
    expect(gatherLooks([])).toEqual([]);
  });
});
