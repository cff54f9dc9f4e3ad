import { aGaitAnalysis, anActivity, aSource } from '../../../../test/builders/a-gait-analysis.js';
import { someDynamics } from '../../../../test/builders/some-dynamics.js';
import { buildReport } from '../build-report.js';
import { createFormatter } from '../format-units.js';
import { dynamicsPart } from '../parts/dynamics-part.js';
import { dynamicsLines } from '../text/section-dynamics.js';
import { dynamicsSection } from './section-dynamics.js';

const dynamics = dynamicsPart({ dynamics: someDynamics({ style: 'brakingLike', bearing: 'supports' }) });
const view = {
  report: { dynamics, verdict: { level: 'likely' } },
  format: createFormatter('metric'),
  language: 'en',
} as const;
const none = { ...view, report: { ...view.report, dynamics: null } };

describe('running dynamics on the page', () => {
  const html = dynamicsSection(view)?.text ?? '';

  test('are a table with a row for each quantity: what, yours, what it says', () => {
    expect(html.match(/<tr><th scope="row">/g)).toHaveLength(10);
    expect(html).toMatch(/half-sweep.*How far the foot travels under you.*0\.42 leg lengths.*usual/s);
  });

  test('say before the table what the numbers mean together', () => {
    expect(html.indexOf('a sign, no measurement')).toBeGreaterThan(0);
    expect(html.indexOf('a sign, no measurement')).toBeLessThan(html.indexOf('<table'));
  });

  test('have no section when nothing was measured', () => {
    expect(dynamicsSection(none)).toBeUndefined();
  });
});

describe('running dynamics as text', () => {
  const bare = buildReport({ activity: anActivity(), gait: aGaitAnalysis(), source: aSource() });
  const plain = (text: string) => text;
  const textView = {
    format: createFormatter('imperial'),
    ink: { bold: plain, dim: plain } as never,
    width: 70,
    language: 'de',
  } as const;

  test('fit the width, in the language and units of the reader', () => {
    const lines = dynamicsLines({ ...textView, report: { ...bare, dynamics } });
    expect(lines[0]).toBe('WAS DIE SENSOREN SONST NOCH GEMESSEN HABEN');
    expect(lines.join('\n')).toMatch(/Tempoverlust beim Schritt: 14,2 cm\/s \(meistens/);
    expect(lines.join(' ')).toMatch(/Die übrigen Sensorwerte verlangen nichts von dir/);
    expect(lines.join('\n')).not.toMatch(/Bodenkontaktzeit:|Leistung:|Balance/);
    expect(lines.filter((line) => line.length > 70)).toEqual([]);
  });

  test('name a balance only where it asks for something', () => {
    const balance = { median: 53, p10: 52, p90: 54, coverage: 1, beyond52: true };
    const uneven = dynamicsPart({ dynamics: someDynamics({ balance }) });
    expect(dynamicsLines({ ...textView, report: { ...bare, dynamics: uneven } }).join(' ')).toMatch(
      /Außerhalb\s+von\s+52\/48/,
    );
  });

  test('are nothing when nothing was measured', () => {
    expect(dynamicsLines({ ...textView, report: { ...bare, dynamics: null } })).toEqual([]);
  });
});
