/**
 * Charts are drawn 360 units wide and scale with the column. Labels are set for a phone (13 units are 11.7 px
 * in a 324 px column) and shrink in units where the column is wide, so that they stay near 13 px everywhere.
 */
export const chartStyles = `
figure{margin:0 0 1rem}
.chart{display:block;width:100%;height:auto;overflow:visible}
.chart text{font:13px/1 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:var(--soft)}
.chart .label{fill:var(--ink);font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:3px;
stroke-linejoin:round}
@media (min-width:34rem){.chart text{font-size:9px}}
@media (min-width:46rem){.chart text{font-size:7.5px}.chart .label{stroke-width:2px}}
.chart .grid{stroke:var(--line);stroke-width:1;vector-effect:non-scaling-stroke}
.chart .axis{stroke:var(--soft);stroke-width:1;vector-effect:non-scaling-stroke}
.band{fill:var(--band)}
.expected{fill:none;stroke:var(--soft);stroke-width:1.5;vector-effect:non-scaling-stroke}
.own{fill:none;stroke:var(--ink);stroke-width:2;stroke-dasharray:9 3 2 3;vector-effect:non-scaling-stroke}
.edge{fill:none;stroke:var(--soft);stroke-width:1.2;vector-effect:non-scaling-stroke}
.edge.possible{stroke-dasharray:6 4}
.edge.likely{stroke-dasharray:1.5 3}
.mark.none{fill:var(--ink);opacity:.8}
.dense .mark.none{opacity:.45}
.dense .mark.possible{stroke-width:1.1}
.mark.possible{fill:var(--paper);stroke:var(--accent);stroke-width:1.6}
.mark.likely{fill:var(--accent);stroke:var(--paper);stroke-width:.6}
.mark.unjudged{fill:none;stroke:var(--soft);stroke-width:.9;opacity:.65}
.trace{fill:none;stroke:var(--ink);stroke-width:1.5;vector-effect:non-scaling-stroke;stroke-linejoin:round;stroke-linecap:round}
.trace.unjudged{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 2}
.shade{fill:var(--accent);opacity:.12}
.hatch{stroke:var(--accent);stroke-width:1;opacity:.55}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;padding:0;margin:.4rem 0 0;list-style:none;font-size:.875rem}
.legend li{display:flex;align-items:center;gap:.4rem;margin:0}
.legend svg{width:1.1rem;height:1.1rem;flex:none}
.swatch{width:1.6rem!important}
.spread{fill:var(--band);stroke:var(--soft);stroke-width:1}
.track{fill:var(--faint)}
.filled{fill:var(--soft)}
.filled.flagged{fill:var(--accent)}
.target{stroke:var(--ink);stroke-width:2;stroke-dasharray:3 2}
.middle{fill:var(--ink)}`;
