import { beatsBetween, turnAt } from './beats.js';

describe('the clicks of the metronome', () => {
  it('are so many in a minute, and none in the next', () => {
    expect(beatsBetween(170, 0, 60)).toHaveLength(170);
    expect(beatsBetween(170, 60, 120)).toHaveLength(0);
    expect(beatsBetween(170, 0, 240)).toHaveLength(340);
  });

  it('are the same whichever pieces they are asked for in', () => {
    const inPieces = Array.from({ length: 1300 }, (_, piece) =>
      beatsBetween(173, piece / 10, (piece + 1) / 10),
    ).flat();
    expect(inPieces.map(({ foot }) => foot)).toEqual(beatsBetween(173, 0, 130).map(({ foot }) => foot));
  });

  it('tell left from right in turn', () => {
    expect(beatsBetween(120, 0, 2).map(({ atS, foot }) => [atS, foot])).toEqual([
      [0, 0],
      [0.5, 1],
      [1, 0],
      [1.5, 1],
    ]);
  });

  it('say how long until the turn', () => {
    expect(turnAt(45)).toEqual({ isOn: true, leftS: 15 });
    expect(turnAt(61)).toEqual({ isOn: false, leftS: 59 });
    expect(turnAt(120)).toEqual({ isOn: true, leftS: 60 });
  });
});
