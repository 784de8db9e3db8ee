/** From this number of parties on, tables do not get any wider before they scroll. */
export const widest = 12;

/** A table of n parties is at least so wide that each has room for its words; a narrower frame scrolls. */
const tableWidths = Array.from(
  { length: widest },
  (_, index) => `.columns-${index + 1}{min-width:${330 + (index + 1) * 165}px}`,
).join("");

/**
 * The report's style. Colours follow tones (for, if, open, against), never parties; each tone also shows as sign and
 * word. The sentences behind a cell stand at the end of the page and become a panel beside the table while their
 * address is the page's target, so that they can be linked, printed and searched without a script.
 */
export const style = `
:root{color-scheme:light dark;
--paper:#fbfaf6;--card:#fff;--ink:#1d2126;--soft:#5d6670;--line:#e3dfd5;--edge:#8b8f94;--accent:#274c77;
--for:#0f766e;--for-bg:#e3f2ef;--against:#b3401f;--against-bg:#fbe9e3;--if:#8a6100;--if-bg:#fbf1d8;--open:#59616b;--open-bg:#eef0f2;
--serif:"Source Serif 4",Charter,"Iowan Old Style",Georgia,"Times New Roman",serif;--sans:Inter,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#14171b;--card:#1b1f24;--ink:#e9e6df;--soft:#9aa4af;--line:#2c323a;--edge:#77808a;--accent:#8fb6e0;
--for:#5cc7b8;--for-bg:#12312e;--against:#f08e6d;--against-bg:#3a1e16;--if:#e2b75a;--if-bg:#352a12;--open:#a8b1bb;--open-bg:#262b31}}
*{box-sizing:border-box}
html{scroll-padding-top:16px;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 var(--sans);overflow-wrap:break-word}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-999px}.skip:focus{left:12px;top:8px;background:var(--card);padding:8px 14px;z-index:9}
header{display:flex;flex-wrap:wrap;gap:6px 28px;align-items:baseline;padding:16px max(28px,calc((100% - 1240px)/2 + 28px)) 12px;border-bottom:1px solid var(--line)}
.brand{font:600 20px var(--serif);letter-spacing:.01em;margin:0}
nav{display:flex;flex-wrap:wrap;gap:2px 18px;font-size:14px}nav a{color:var(--soft);text-decoration:none;padding:4px 0}nav a:hover{color:var(--ink);text-decoration:underline}
main,footer{max-width:1240px;margin:0 auto;padding:0 28px}
.top{padding-top:24px}
h1{font:600 clamp(24px,4vw,31px)/1.2 var(--serif);margin:0 0 6px;text-wrap:balance}
h2{font:600 22px/1.25 var(--serif);margin:0 0 12px}
h3{font:600 17px/1.3 var(--serif);margin:0 0 8px}
h4{font:600 14px/1.4 var(--sans);margin:0 0 2px}
h5{font:600 12.5px/1.4 var(--sans);color:var(--soft);margin:12px 0 4px}
.lede{color:var(--soft);margin:0 0 18px;max-width:78ch}.lede strong{color:var(--ink)}
main>section{margin:0 0 44px}main>.top{margin:0}
.note,.none{color:var(--soft);margin:0 0 14px}
.aside{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.tone-for{--tone:var(--for);--tone-bg:var(--for-bg)}.tone-against{--tone:var(--against);--tone-bg:var(--against-bg)}.tone-if{--tone:var(--if);--tone-bg:var(--if-bg)}.tone-open{--tone:var(--open);--tone-bg:var(--open-bg)}
.stance{font-weight:600;font-size:12.5px;color:var(--tone);white-space:nowrap}
.meta{color:var(--soft);font-size:12.5px}
.dots{letter-spacing:1.5px;font-size:10px;color:var(--tone)}
.machine{text-decoration:underline dashed 1px color-mix(in srgb,currentColor 45%,transparent);text-underline-offset:.22em}
.option{font-style:normal}
summary{cursor:pointer;color:var(--accent);width:fit-content;padding:3px 0}
details[open]>summary{margin-bottom:8px}

.frame{border:1px solid var(--line);border-radius:12px;background:var(--card);overflow-x:auto}
.positions{border-collapse:separate;border-spacing:0;width:100%;table-layout:fixed}col.issue{width:168px}col.gap{width:196px}
${tableWidths}
.positions th{text-align:start;font-weight:600}
.positions thead th{font-size:13px;color:var(--soft);padding:11px 12px;border-bottom:1px solid var(--line);vertical-align:bottom}
.positions thead .party{display:block;color:var(--ink);font-size:15px}.positions thead span{font-weight:400}
.positions tbody th,.positions td{vertical-align:top;padding:9px 10px;border-bottom:1px solid var(--line)}
.positions tbody tr:last-child>*{border-bottom:0}
.positions tbody th{padding:12px}.positions tbody small{display:block;font-weight:400;color:var(--soft);font-size:12.5px;line-height:1.4;margin-top:2px}
.cell{display:block;position:relative;color:inherit;text-decoration:none;border-radius:9px;padding:8px 11px 9px;border:1px solid transparent;border-inline-start:4px solid var(--tone);background:var(--tone-bg)}
a.cell:hover{border-color:var(--tone)}a.cell[aria-current]{outline:2px solid var(--accent);outline-offset:1px}
.cell .words{display:block;margin:3px 0 4px;line-height:1.4}.cell .meta{display:block}
.cell.hearsay{background:none;border:1px solid var(--tone);border-inline-start-width:4px;border-inline-start-style:double}
.cell .other{display:block;font-size:12.5px;line-height:1.4;margin-top:3px}.cell .other .stance{font-size:12px}
.cell.unheard{color:var(--soft);font-size:13px;background:none;border:1px dashed var(--edge)}
.mark{font-size:11.5px;color:var(--tone);border:1px solid currentColor;border-radius:99px;padding:0 7px;margin-inline-start:7px;white-space:nowrap}
.gap small{display:block;color:var(--soft);font-size:12.5px;line-height:1.4;margin-top:2px}
.gap strong{font-size:13.5px}.gap .pair{color:var(--ink)}
.sign{display:block;margin:3px 0 4px}.sign .full{fill:var(--ink);fill-opacity:.72}.sign .hollow,.sign .dashed{fill:none;stroke:var(--soft);stroke-width:1.5}.sign .dashed{stroke-dasharray:2.5 2.5}.sign path{stroke:var(--ink);stroke-width:2;fill:none}.sign .bridge{stroke-dasharray:3 2.5}
.flag{color:var(--if);font-weight:600}
.others{margin-top:14px}.legend{margin-top:14px;font-size:13.5px;color:var(--soft)}.legend ul{list-style:none;margin:8px 0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(270px,1fr));gap:6px 20px}.legend p{max-width:90ch;margin:8px 0}
.sample{display:inline-block;border-radius:5px;padding:0 7px}.sample.hearsay{border:1px solid var(--tone);border-inline-start:3px double var(--tone)}.sample.unheard{border:1px dashed var(--edge)}

.stands{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:28px 40px}
.stand dl{margin:0}.stand dt{font-weight:600;font-size:13px;color:var(--soft);margin:12px 0 3px}.stand dd{margin:0 0 7px;padding-inline-start:12px;border-inline-start:3px solid var(--tone);line-height:1.5}.stand dd.hearsay{border-inline-start-style:double}
.more{font-size:12.5px;white-space:nowrap;text-decoration:none}.more::before{content:"› "}.more:hover{text-decoration:underline}
.changes,.meetings,.sources,.plain,.accounts,.sentences{list-style:none;margin:0;padding:0}
.changes li,.meetings li{display:grid;grid-template-columns:150px minmax(0,1fr);gap:2px 18px;padding:9px 0;border-top:1px solid var(--line)}
.changes p,.meetings p{margin:0}.changes p+p{margin-top:6px}.changes time,.meetings time,.day{color:var(--soft);font-size:13.5px}
.accounts>li+li{margin-top:22px}.versus{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,300px),1fr));gap:12px}
.account{border:1px solid var(--line);border-inline-start:4px solid var(--tone);border-radius:9px;background:var(--card);padding:10px 14px}.account.hearsay{border-inline-start-style:double;background:none}.account p{margin:4px 0}.account q{font-family:var(--serif);font-size:16px}
.plain li{padding:5px 0}.sources li{display:grid;grid-template-columns:150px minmax(0,1fr);gap:2px 18px;padding:6px 0;border-top:1px solid var(--line)}
.tags{display:flex;flex-wrap:wrap;gap:5px 6px;margin:4px 0;font-size:12.5px}.tag{border:1px solid var(--line);border-radius:99px;padding:0 9px;color:var(--soft)}.tag .stance{font-size:inherit}

.panel{padding:18px 0 6px;border-top:1px solid var(--line);max-width:78ch}
.panel .close{display:none}.back{font-size:13px;margin:6px 0 0}
.panel .position{margin:0 0 18px}.panel .position>.meta{margin:0 0 6px}
.sentences li{padding:10px 0 10px 14px;border-inline-start:2px solid var(--line)}.sentences li.hearsay{border-inline-start-style:dashed}
blockquote{margin:0;font:16.5px/1.5 var(--serif)}
mark{color:inherit;background:linear-gradient(transparent 58%,color-mix(in srgb,var(--tone,var(--accent)) 30%,transparent) 58%)}
.why{margin:2px 0;font-size:13px;color:var(--soft)}.checked{color:var(--for);font-weight:600}
@media screen{
.panel:target{position:fixed;z-index:5;inset:0 0 0 auto;width:min(430px,100vw);max-width:none;margin:0;padding:20px 22px 32px;background:var(--card);border:0;border-inline-start:1px solid var(--line);overflow-y:auto;overscroll-behavior:contain;box-shadow:-14px 0 40px rgb(0 0 0/.13)}
.panel:target h3{padding-inline-end:70px;font-size:19px}.panel:target .close{display:block;position:absolute;top:14px;inset-inline-end:16px;font-size:13px;border:1px solid var(--line);border-radius:8px;padding:5px 11px;text-decoration:none}
.panel:target .back{display:none}
}
@media screen and (min-width:1180px){body:has(.panel:target) main,body:has(.panel:target) header{margin-inline-end:430px}body:has(.panel:target) header{padding-inline:28px}}
footer{border-top:1px solid var(--line);padding-top:14px;padding-bottom:40px;color:var(--soft);font-size:13px}

@media screen and (max-width:760px){
header,main,footer{padding-inline:16px}
.frame{border:0;background:none;overflow:visible}
.positions{min-width:0}.positions,.positions tbody,.positions tr,.positions td,.positions tbody th{display:block;width:auto}
.positions colgroup{display:none}.positions thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.positions tr{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:4px 12px 10px;margin-bottom:14px}
.positions tbody th,.positions td{border:0;padding:8px 0 0}.positions tbody th{font:600 17px/1.3 var(--serif)}.positions tbody th small{font-family:var(--sans)}
.positions td::before{content:attr(data-label);display:block;font-size:12.5px;font-weight:600;color:var(--soft);margin-bottom:3px}
.changes li,.meetings li,.sources li{grid-template-columns:minmax(0,1fr)}
}
@media (prefers-reduced-motion:no-preference){.panel:target{animation:slide .16s ease-out}@keyframes slide{from{transform:translateX(24px);opacity:0}}}
@media print{
@page{margin:16mm 14mm}@page wide{size:landscape}header,.top,#table{page:wide}
:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--edge:#888;--accent:#000;--for:#0b5d56;--against:#93331a;--if:#6d4d00;--open:#444;--for-bg:#fff;--against-bg:#fff;--if-bg:#fff;--open-bg:#fff}
body{font-size:10pt}nav,.skip,.close,.back,.more{display:none!important}main,header,footer{max-width:none;padding-inline:0}
h2,h3,h4{break-after:avoid}tr,.stand dd,.account,.sentences li,.meetings li,.changes li{break-inside:avoid}
.frame{overflow:visible}.positions{min-width:0;font-size:8.5pt;hyphens:auto}col.issue{width:14%}col.gap{width:18%}.positions td,.positions tbody th{padding:5px}.cell{padding:4px 7px}.stance{white-space:normal}.cell{border-color:var(--line);border-inline-start-color:var(--tone)}
details::details-content{content-visibility:visible;block-size:auto}
.sentences a[href^=http]::after,.sources a[href^=http]::after{content:" <" attr(href) ">";font-size:8pt;overflow-wrap:anywhere}
a{color:inherit}
}
@media (forced-colors:active){.cell{border:1px solid CanvasText}.cell .other{display:block;font-size:12.5px;line-height:1.4;margin-top:3px}.cell .other .stance{font-size:12px}
.cell.unheard{border-style:dashed}}
`;
