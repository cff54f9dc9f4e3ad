import { odometerM } from './odometer.js';

const column = (...values: number[]) => Float64Array.from(values);
const unknown = column(NaN, NaN, NaN, NaN);

describe('the odometer', () => {
  test('is the recorded distance where there is one', () => {
    const recorded = column(0, 3, 6, 9);
    expect(odometerM(column(0, 1, 2, 3), column(1, 1, 1, 0), recorded, unknown)).toEqual(recorded);
  });

  test('runs straight, by time, across a hole', () => {
    const recorded = column(0, NaN, NaN, 40);
    expect(odometerM(column(0, 1, 4, 10), column(1, 3, 6, 0), recorded, unknown)).toEqual(
      column(0, 4, 16, 40),
    );
  });

  test('is level before the first and after the last value', () => {
    const recorded = column(NaN, 5, 8, NaN);
    expect(odometerM(column(0, 1, 2, 3), column(1, 1, 1, 0), recorded, unknown)).toEqual(column(5, 5, 8, 8));
  });

  test('never falls', () => {
    const recorded = column(0, 10, 7, 12);
    expect(odometerM(column(0, 1, 2, 3), column(1, 1, 1, 0), recorded, unknown)).toEqual(
      column(0, 10, 10, 12),
    );
  });

  test('sums up speed where no distance was recorded, and stands still where speed is missing', () => {
    const speed = column(2, NaN, 4, 3);
    expect(odometerM(column(0, 1, 2, 5), column(1, 1, 3, 0), undefined, speed)).toEqual(column(0, 2, 2, 14));
  });

  test('sums up speed when the distance column is empty', () => {
    expect(odometerM(column(0, 1, 2, 3), column(1, 1, 1, 0), unknown, column(2, 2, 2, 2))).toEqual(
      column(0, 2, 4, 6),
    );
  });

  test('says nothing when neither is known', () => {
    expect(odometerM(column(0, 1, 2, 3), column(1, 1, 1, 0), undefined, unknown)).toEqual(unknown);
  });

  test('leaves the recorded column as it was', () => {
    const recorded = column(NaN, 5, NaN, 9);
    odometerM(column(0, 1, 2, 3), column(1, 1, 1, 0), recorded, unknown);
    expect(recorded).toEqual(column(NaN, 5, NaN, 9));
  });
});
