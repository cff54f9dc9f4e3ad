import { createFormatter } from '../format-units.js';
import { elevationAxis, stepLengthAxis } from './value-axes.js';

describe('axes of step length and altitude', () => {
  const steps = { min: 0.9, max: 1.25 };

  it('have round metres', () => {
    const axis = stepLengthAxis(createFormatter('metric', 'de'));
    expect(axis.unit).toBe('m');
    expect(axis.ticks(steps, 4).map(axis.label)).toEqual(['0,90', '1,00', '1,10', '1,20']);
  });

  it('have round inches and feet for those who use them', () => {
    const format = createFormatter('imperial');
    const axis = stepLengthAxis(format);
    expect(axis.unit).toBe('in');
    expect(axis.ticks(steps, 4).map(axis.label)).toEqual(['40', '45']);
    const altitude = elevationAxis(format);
    expect(altitude.unit).toBe('ft');
    expect(altitude.ticks({ min: 100, max: 130 }, 5).map(altitude.label)).toEqual([
      '340',
      '360',
      '380',
      '400',
      '420',
    ]);
  });

  it('keep their ticks inside what is shown', () => {
    const axis = elevationAxis(createFormatter('metric'));
    expect(axis.ticks({ min: -12, max: 31 }, 5)).toEqual([-10, 0, 10, 20, 30]);
  });
});
