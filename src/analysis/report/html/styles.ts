import { darkPalette, lightPalette } from './palette.js';
import { chartStyles } from './styles-chart.js';
import { printPageStyles, printSectionStyles } from './styles-print.js';

const colours = `
:root{color-scheme:light dark;${lightPalette}}
@media (prefers-color-scheme:dark){:root{${darkPalette}}}`;

const pageLayout = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,
"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
main{max-width:46rem;margin:0 auto;padding:1.25rem 1rem 3rem}`;

const layout = `
header,section,footer{margin:0 0 2.75rem}
h1{font-size:1.75rem;line-height:1.2;letter-spacing:-.01em;margin:.35rem 0 .9rem;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;margin:0 0 .5rem}
h3{font-size:1.0625rem;line-height:1.35;margin:0 0 .25rem}
p,ul,ol,dl,table,figure{margin:0 0 .9rem}
ul{padding-left:1.2rem}li{margin:.25rem 0}
a{color:inherit}
.soft,figcaption,caption,dt,th{color:var(--soft)}
.small,figcaption,caption{font-size:.875rem;line-height:1.5}
.run-line{margin:0;font-size:.9375rem;color:var(--soft)}
.run-line b{color:var(--ink);font-weight:600}
.because{padding-left:0;list-style:none}
.because li{padding-left:1.1rem;position:relative}
.because li::before{content:"";position:absolute;left:0;top:.72em;width:.5rem;border-top:2px solid var(--soft)}`;

const verdict = `
.flag{display:flex;align-items:center;gap:.5rem;margin:0;font-weight:600;font-size:.9375rem}
.flag svg{flex:none;width:1.1rem;height:1.1rem}
.sure{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .6rem;margin-top:1rem}
.sure svg{width:3.4rem;height:.8rem}
.callout{border:1px solid var(--line);border-left:.35rem solid var(--ink);border-radius:.4rem;background:var(--card);
padding:1rem 1.1rem}
.callout>:last-child{margin-bottom:0}
.callout.urgent{border-color:var(--accent);border-left-color:var(--accent)}`;

const tiles = `
.tiles{display:grid;gap:.75rem;grid-template-columns:1fr;margin:0 0 .7rem;padding:0}
@media (min-width:34rem){.tiles{grid-template-columns:repeat(3,1fr)}}
.tile{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.85rem 1rem}
.tile dt{font-size:.875rem}
.tile dd{margin:0;font-size:.875rem;line-height:1.45}
.tile .value{font-size:1.75rem;font-weight:650;line-height:1.25;font-variant-numeric:tabular-nums}
.tile svg{display:block;width:100%;height:auto;margin:.4rem 0}`;

const advice = `
.first{list-style:none;padding:0;counter-reset:advice}
.first>li{counter-increment:advice;background:var(--card);border:1px solid var(--line);border-radius:.6rem;
padding:1rem 1.1rem 1rem 3.1rem;margin:0 0 .75rem;position:relative}
.first>li::before{content:counter(advice);position:absolute;left:1.1rem;top:.85rem;font-size:1.375rem;font-weight:650;
color:var(--soft)}
.first p{margin:0 0 .5rem}.first p:last-child{margin:0}
.more{padding:0;list-style:none}.more li{padding:.7rem 0;border-top:1px solid var(--line)}.more p{margin:0 0 .25rem}
details{margin:0 0 .9rem}
summary{cursor:pointer;font-weight:600;padding:.6rem 0}
summary:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;

const tables = `
table{width:100%;border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:0 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .6rem .45rem 0;border-top:1px solid var(--line)}
th{font-weight:500;font-size:.8125rem;line-height:1.3}
thead th{vertical-align:bottom;border-top:0}
tbody th{font-size:.9375rem;color:var(--ink)}
#thresholds td:first-child{overflow-wrap:anywhere}
@media(max-width:26rem){th,td{padding-right:.35rem}tbody th{font-size:.8125rem}}
td.number,th.number{text-align:right}td.number{white-space:nowrap}
.splits table{font-size:.875rem}.splits .bar{min-width:2.2rem;margin:.15rem 0}.splits td,.splits th{padding-right:.5rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th:last-child,td:last-child{padding-right:0}
.bar{display:block;width:100%;min-width:3.5rem;height:.85rem;margin-top:.3rem}
.legend+figcaption{margin-top:.5rem}.level{white-space:nowrap;font-weight:600}.level svg{width:.9em;height:.9em;vertical-align:-.08em;margin-right:.25em}
.facts{display:grid;grid-template-columns:1fr;gap:0 1rem}
.facts dt{font-size:.875rem;padding-top:.5rem}.facts dd{margin:0}
@media (min-width:34rem){.facts{grid-template-columns:12rem 1fr}.facts dt,.facts dd{padding:.3rem 0}}
code{font:.8125rem/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}`;

/** The style of the sections alone, for a page that brings its own frame and sets the palette's properties. */
export const sectionStyles = [layout, verdict, tiles, advice, tables, chartStyles, printSectionStyles].join(
  '',
);

/** The page's whole style sheet: phone first, dark mode by the reader's setting, black on white on paper. */
export const styles = [colours, pageLayout, sectionStyles, printPageStyles].join('');
