import { coordinate } from '../../../../../../src/analysis/report/html/chart-scale.js';
import type { Formatter } from '../../../../../../src/analysis/report/format-units.js';
import { useSay } from '../../../../language/language.js';
import { reportTexts } from '../texts.js';
import { barLength, mapWidth, type Fit } from './fitted.js';
import type { Place } from './project.js';

const longestBar = 90;
const metresPerMile = 1609.344;
const metresPerYard = 0.9144;

interface MapFurnitureProps {
  readonly fit: Fit;
  readonly format: Formatter;
  readonly start: Place;
  readonly end: Place;
}

/** What makes a drawing a map: north, a bar of round length, start and end. */
export function MapFurniture({ fit, format, start, end }: MapFurnitureProps) {
  const say = useSay(reportTexts);
  const bar = barOf(fit, format);
  const bottom = fit.height - 6;
  const [startX, startY, endX, endY] = [fit.x(start), fit.y(start), fit.x(end), fit.y(end)];
  const isLoop = Math.hypot(startX - endX, startY - endY) < 30;
  return (
    <>
      <path
        className="axis route-bar"
        d={`M4 ${bottom - 4}V${bottom}H${coordinate(4 + bar.width)}V${bottom - 4}`}
      />
      <text x={4 + bar.width + 6} y={bottom}>
        {bar.text}
      </text>
      <path className="middle" d={`M${mapWidth - 12} 4l5 14l-5 -3.5l-5 3.5z`} />
      <text x={mapWidth - 12} y="31" textAnchor="middle">
        {say('north')}
      </text>
      <rect className="route-end" x={coordinate(endX - 5)} y={coordinate(endY - 5)} width="10" height="10" />
      <circle className="route-start" cx={coordinate(startX)} cy={coordinate(startY)} r="5.5" />
      <text className="label" {...beside(startX, startY)}>
        {isLoop ? say('startAndEnd') : say('start')}
      </text>
      {!isLoop && (
        <text className="label" {...beside(endX, endY)}>
          {say('end')}
        </text>
      )}
    </>
  );
}

/** To the side that has room. */
function beside(x: number, y: number) {
  const isLeft = x < mapWidth / 2;
  return {
    x: coordinate(x + (isLeft ? 10 : -10)),
    y: coordinate(y + 4),
    textAnchor: isLeft ? ('start' as const) : ('end' as const),
  };
}

function barOf({ unitsPerMetre }: Fit, format: Formatter): { width: number; text: string } {
  const isMetric = format.units === 'metric';
  const longest = longestBar / unitsPerMetre;
  const isLong = longest >= (isMetric ? 1000 : metresPerMile / 4);
  const unit = isMetric ? 1 : isLong ? metresPerMile : metresPerYard;
  const length = barLength(unitsPerMetre, longestBar, unit);
  return {
    width: length * unitsPerMetre,
    text: isLong ? format.distance(length) : format.shortDistance(length),
  };
}
