import { paperPalette } from './palette.js';

/**
 * Paper: black on white whatever the screen shows, nothing hidden, nothing torn over two pages. Level and
 * judgement are told by shape, dash and hatching, so grey loses nothing.
 */
export const printPageStyles = `
@page{margin:14mm 15mm}
@media print{
:root{color-scheme:light;${paperPalette}}
html{font-size:9pt}
body{line-height:1.35;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:none;padding:0}
}`;

/** The same for the sections alone. */
export const printSectionStyles = `
@media print{
header,section,footer{margin-bottom:5mm}header{margin-bottom:2mm}
p,ul,ol,dl,table,figure{margin-bottom:2mm}
h1{font-size:16pt;margin:1mm 0 2mm}h2{font-size:12pt}h3{font-size:10pt}.tile .value{font-size:15pt}.tile{padding:2mm 3mm}
h2,h3,caption,summary,thead{break-after:avoid}
figure,.tile,.tiles,.callout,.first>li,.more li,tr,.facts dd{break-inside:avoid}
.tiles{grid-template-columns:repeat(3,1fr)}
.chart{max-width:118mm}.first>li{padding:2mm 3mm 2mm 9mm;margin-bottom:2mm}.first>li::before{left:3mm;top:1.5mm}
.first p,.more p{margin-bottom:1mm}.more li{padding:1.5mm 0}th,td{padding-top:1mm;padding-bottom:1mm}
.two-columns{columns:2;column-gap:8mm;font-size:8.5pt}.two-columns td{padding-top:.4mm;padding-bottom:.4mm;font-size:8.5pt}
.bar{display:inline-block;margin:0 2mm;width:24mm}
.chart text{font-size:8.5px}
summary{list-style:none;padding:.3rem 0}
summary::-webkit-details-marker{display:none}
details::details-content{content-visibility:visible;block-size:auto}
.screen-only{display:none}
p,li{orphans:3;widows:3}
}`;
