// Text that runs as script where a page puts it in its HTML unescaped, in an attribute, in a link, in a style or in a script.
const DOE = ["alert(1)", "alert`1`", "top.alert(1)", "self['al'+'ert'](1)", "(0,alert)(1)"]
const VORMEN: ReadonlyArray<(js: string) => string> = [
  js => `<script>${js}</script>`,
  js => `"><script>${js}</script>`,
  js => `'><script>${js}</script>`,
  js => `</title><script>${js}</script>`,
  js => `</textarea><script>${js}</script>`,
  js => `</option></select><img src=x onerror=${js}>`,
  js => `<img src=x onerror="${js}">`,
  js => `<img src=x onerror='${js}'//`,
  js => `<svg onload=${js}>`,
  js => `<svg><script>${js}</script></svg>`,
  js => `<svg><animate onbegin=${js} attributeName=x dur=1s>`,
  js => `<details open ontoggle=${js}>`,
  js => `<input autofocus onfocus=${js}>`,
  js => `<body onload=${js}>`,
  js => `<iframe srcdoc="<script>parent.${js}</script>"></iframe>`,
  js => `<iframe src="javascript:parent.${js}"></iframe>`,
  js => `" autofocus onfocus="${js}" x="`,
  js => `' autofocus onfocus='${js}' x='`,
  js => ` autofocus onfocus=${js} `,
  js => `javascript:${js}`,
  js => `JaVaScRiPt:${js}`,
  js => `data:text/html,<script>${js}</script>`,
  js => `</script><script>${js}</script>`,
  js => `";${js};//`,
  js => `</style><script>${js}</script>`,
  js => `<style>@import 'javascript:${js}'</style>`,
  js => `<math><mtext><table><mglyph><style><img src=x onerror=${js}>`,
  js => `<a href="javascript:${js}">klik</a>`,
  js => `--><script>${js}</script>`,
  js => `{{constructor.constructor('${js}')()}}<img src=x onerror=${js}>`,
]

/** 150 of them. */
export const KWAADAARDIG: readonly string[] = VORMEN.flatMap(vorm => DOE.map(vorm))

const ACTIE = "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"
/** Text that would end a string, an object or a stream of a PDF, and then say what the reader has to do. */
export const KWAADAARDIG_OP_PAPIER: readonly string[] = [
  `) ${ACTIE} (`,
  `\\) ${ACTIE} (`,
  `\\\\) ${ACTIE} (`,
  `)\n>>\nendobj\n9 0 obj\n<< ${ACTIE} >>\nendobj\n(`,
  `>> ${ACTIE} <<`,
  `> ${ACTIE} <`,
  `endstream\nendobj\n1 0 obj\n<< ${ACTIE} >>\nendobj`,
  `%%EOF\ntrailer << /Root << ${ACTIE} >> >>`,
  // As UTF-16 each of these carries the byte of a bracket or a backslash.
  `\u2929\u2829\u5c29\u295c ${ACTIE} (`,
  "https://voorbeeld.nl/ javascript:app.alert(1)",
]
