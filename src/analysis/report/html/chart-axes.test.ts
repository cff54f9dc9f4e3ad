import { byId, inside, parsePage } from '../../../../test/builders/parsed-page.js';
import { chart, drawingWidth, xAxis, yAxis, type Plot } from './chart-axes.js';
import { linearScale } from './chart-scale.js';
import { markup } from './markup.js';

const plot: Plot = { left: 30, right: 350, top: 20, bottom: 200 };

describe('yAxis', () => {
  const axis = yAxis({
    plot,
    scale: linearScale({ min: 140, max: 180 }, plot.bottom, plot.top),
    ticks: [150, 160, 170],
    label: String,
    title: 'steps per minute',
  });
  const { root } = parsePage(axis.text);

  it('draws a level line and a value for every tick', () => {
    expect(inside(root, 'line', 'grid')).toHaveLength(3);
    expect(inside(root, 'text').map(({ text }) => text)).toEqual(['steps per minute', '150', '160', '170']);
  });

  it('puts higher values higher', () => {
    const heights = inside(root, 'line', 'grid').map(({ attributes }) => Number(attributes.y1));
    expect(heights).toEqual([155, 110, 65]);
  });

  it('keeps its lines inside the plot', () => {
    for (const { attributes } of inside(root, 'line', 'grid')) {
      expect([attributes.x1, attributes.x2]).toEqual(['30', '350']);
    }
  });
});

describe('xAxis', () => {
  const axis = xAxis({
    plot,
    scale: linearScale({ min: 0, max: 10 }, plot.left, plot.right),
    ticks: [0, 5, 10],
    label: (value) => `${value}`,
    title: 'km <per> run',
  });
  const { root } = parsePage(axis.text);

  it('draws its line and a mark with a value for every tick', () => {
    expect(inside(root, 'line', 'axis')).toHaveLength(4);
    expect(inside(root, 'text').map(({ text }) => text)).toEqual(['0', '5', '10', 'km <per> run']);
  });

  it('stands below the plot', () => {
    for (const { attributes } of inside(root, 'text'))
      expect(Number(attributes.y)).toBeGreaterThan(plot.bottom);
  });
});

describe('chart', () => {
  const page = parsePage(
    chart({ id: 'c', height: 200, title: 'A & B', description: 'What <it> shows', body: markup`<g/>` }).text,
  );

  it('says in words what it shows', () => {
    const drawing = byId(page, 'c');
    expect(drawing.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'c-title c-desc' });
    expect(byId(page, 'c-title').text).toBe('A & B');
    expect(byId(page, 'c-desc').text).toBe('What <it> shows');
  });

  it('scales with its column: a view box and no fixed size', () => {
    const { attributes } = byId(page, 'c');
    expect(attributes.viewBox).toBe(`0 0 ${drawingWidth} 200`);
    expect(attributes.width).toBeUndefined();
    expect(attributes.height).toBeUndefined();
  });
});
