/** How a visit pack looks, on the screen and on A4. */
export const PACK_STYLE = `
@page { size: A4; margin: 15mm; }
body { margin: 0; color: #212b32; background: #ffffff; font: 10.5pt/1.4 Arial, Helvetica, sans-serif; }
main { max-width: 180mm; margin: 0 auto; padding: 8mm; }
h1 { margin: 0; font-size: 18pt; }
h2 { margin: 6mm 0 2mm; font-size: 13pt; break-after: avoid; }
p { margin: 0 0 2mm; }
.facts, .caption { color: #4c6272; }
.caption { font-size: 9pt; }
.sample { padding: 2mm 3mm; border: 1px solid #b58900; background: #fff4d1; font-weight: bold; }
.notice { font-weight: bold; }
li { margin-bottom: 1.5mm; }
dl { display: grid; grid-template-columns: 50mm 1fr; margin: 0; }
dt, dd { margin: 0; padding: 1mm 0; border-bottom: 1px solid #d8dde0; }
dd { white-space: pre-line; }
figure { margin: 0; }
figure svg { display: block; max-width: 100%; max-height: 250mm; height: auto; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; }
th, td { padding: 0.8mm 1.5mm; border-bottom: 1px solid #d8dde0; text-align: right; vertical-align: top; }
th:first-child { text-align: left; }
tbody th { font-weight: normal; }
tr { break-inside: avoid; }
@media print { main { max-width: none; padding: 0; } }
`.trim();
