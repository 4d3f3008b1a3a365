import type { TestRegio } from "./regio.ts"

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

const KOLOMMEN = `select c.relname as tabel, a.attname as kolom from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and a.atttypid = 'text'::regtype order by 1, 2`

const PER_KOLOM = 5
/** Puts payloads in every column of text; what a check or a key refuses keeps what it had. Answers how many took them. */
export async function vergiftig(regio: TestRegio, ronde: number, soorten = KWAADAARDIG): Promise<number> {
  let gelukt = 0
  const kolommen = await regio.alsEigenaar<{ tabel: string; kolom: string }>(KOLOMMEN)
  for (const [nr, { tabel, kolom }] of kolommen.entries()) {
    const vanaf = ((nr + ronde) * PER_KOLOM) % soorten.length
    try {
      const rijen = await regio.alsEigenaar(`update ${tabel} set ${kolom} = $1 where ${kolom} is not null returning 1`, [
        soorten.slice(vanaf, vanaf + PER_KOLOM).join(" "),
      ])
      if (rijen.length > 0) gelukt++
    } catch (fout) {
      if (!/^(23|22|P0|42)/.test((fout as { code?: string }).code ?? "")) throw fout
    }
  }
  await vergiftigDiep(regio, soorten.slice(0, PER_KOLOM).join(" "))
  return gelukt
}

/** The same in what is kept as JSON or as a list: of that what somebody wrote, and no codes. */
async function vergiftigDiep(regio: TestRegio, tekst: string): Promise<void> {
  const kolommen = await regio.alsEigenaar<{ tabel: string; kolom: string; json: boolean }>(
    `select c.relname as tabel, a.attname as kolom, a.atttypid = 'jsonb'::regtype as json from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and a.attgenerated = '' and a.atttypid in ('jsonb'::regtype, 'text[]'::regtype)
       and c.relname in (select tabel from ctx.mens_tabel union values ('instrument'), ('plankeuze'))`,
  )
  for (const { tabel, kolom, json } of kolommen)
    for (const { plek, was } of await regio.alsEigenaar<{ plek: string; was: unknown }>(
      `select ctid::text as plek, ${kolom} as was from ${tabel} where ${kolom} is not null`,
    )) {
      const nu = metBladeren(was, tekst)
      await regio
        .alsEigenaar(`update ${tabel} set ${kolom} = $1 where ctid = $2::tid`, [json ? JSON.stringify(nu) : nu, plek])
        .catch(() => {})
    }
}
const metBladeren = (x: unknown, tekst: string): unknown => {
  if (typeof x === "string") return /\s|^Merk/.test(x) ? tekst : x
  if (Array.isArray(x)) return x.map(deel => metBladeren(deel, tekst))
  if (typeof x !== "object" || x === null) return x
  return Object.fromEntries(Object.entries(x).map(([sleutel, deel]) => [sleutel, metBladeren(deel, tekst)]))
}
