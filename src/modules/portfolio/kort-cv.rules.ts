import { type Cv, type CvDeel, type CvRegel, nogTekst, PUNT, vormVan, zoektZin } from "./cv-woorden.rules.ts"

// The short CV is one sheet, whatever is in the portfolio. Counted with letters that are never narrower than those on paper, so that what
// fits here fits there; a test counts the sheets.

/** What a sheet holds between its margins in points, with a little room to spare (A4, platform/pdf). */
const BLAD = 695
const BREED = 483
/** Beside the days. */
const KOLOM = 353
/** How high a line of each size is, and how wide its letters are. */
const LETTER = { naam: { hoog: 30.1, maat: 22 }, contact: { hoog: 12.6, maat: 8.5 }, tekst: { hoog: 14.5, maat: 10 } } as const
const KOP = 43.2
const WIT = { naam: 7.2, alinea: 8, regel: 5.9 } as const

/** Of each kind so many lines, each so long. */
const HOOGSTENS = 3
const LENGTE = { overMij: 4, zoekt: 2, regel: 2 } as const

/** No letter of a bold word is wider, in parts of its size. */
const BREEDTES: ReadonlyArray<readonly [RegExp, number]> = [
  [/[\p{Mn}\u200B-\u200F\u2060-\u2069]/u, 0],
  [/[ !'(),.:;`ijl|[\]·‘’-]/u, 0.4],
  [/[MWm@%½¾¼æÆ©®—…]/u, 1],
  [/[#&GHNOQDwÐÑÒÓÔÕÖØ]/u, 0.8],
  [/[abcdefghknopqrstuvxyzàáâãäåçèéêëðñòóôõöøùúûüýþÿ239]/u, 0.6],
  [/[\u0020-\u024F\u1E00-\u1EFF\u2010-\u2026]/u, 0.75],
  [/[ЖЩЉЊШЮФЫ]/u, 1.1],
  [/[\u0400-\u04FF]/u, 0.9],
  [/[سشصض]/u, 1.57],
  [/[بتثكٮپطظفڤ]/u, 1.13],
  [/\p{Script=Arabic}/u, 1.02],
]
const breedteVan = (tekst: string): number =>
  Array.from(tekst).reduce((som, teken) => som + (BREEDTES.find(([tekens]) => tekens.test(teken))?.[1] ?? 1.2), 0)

/** How many lines a text takes; a word that no line holds goes on on the next. */
function regelsVan(tekst: string, breed: number, maat: number): number {
  const ruimte = breed / maat
  let regels = 1
  let vol = 0
  for (const woord of tekst.split(/(?<= )/)) {
    const w = breedteVan(woord)
    if (vol > 0 && vol + breedteVan(woord.trimEnd()) > ruimte) {
      regels += 1
      vol = 0
    }
    // Where a long word breaks the last letter may not fit: each of its lines is counted one letter shorter.
    if (w > ruimte) {
      const meer = Math.ceil(w / (ruimte - 1.6)) - 1
      regels += meer
      vol = ruimte
    } else vol += w
  }
  return regels
}
const past = (tekst: string, regels: number, breed = BREED): boolean => regelsVan(tekst, breed, LETTER.tekst.maat) <= regels

/** Without new lines. */
const plat = (tekst: string): string => tekst.replaceAll(/\s+/g, " ").trim()

/** As much of a text as fits, whole words where there are any. */
export function knip(tekst: string, goed: (tekst: string) => boolean): string {
  if (goed(tekst)) return tekst
  const tekens = Array.from(tekst)
  let [van, tot] = [0, tekens.length]
  while (tot - van > 1) {
    const midden = Math.floor((van + tot) / 2)
    if (goed(`${tekens.slice(0, midden).join("")}…`)) van = midden
    else tot = midden
  }
  const stuk = tekens.slice(0, van).join("")
  const heel = /\s/.test(tekens[van]!) ? stuk : stuk.replace(/[\s,;:–-]+\S*$/u, "")
  return `${(heel || stuk).trimEnd()}…`
}

/** What somebody says of himself ends behind a whole sentence, if one fits. */
function overMijVan(tekst: string): string {
  const heel = plat(tekst)
  const stuk = knip(heel, t => past(t, LENGTE.overMij))
  const zinnen = /^.*[.!?؟](?=\s)/u.exec(stuk)?.[0]
  return stuk === heel ? heel : (zinnen ?? stuk)
}

/** What somebody looks for, the first things first. */
export function zoektKort(wensen: readonly string[]): string | null {
  if (wensen.length === 0) return null
  const zin = (n: number, eerste = wensen[0]!) => {
    const nog = wensen.length - n
    return [[eerste, ...wensen.slice(1, n)].join(", "), ...(nog > 0 ? [nogTekst(nog)] : [])].join(" ")
  }
  const goed = (zoekt: string) => past(zoektZin(zoekt), LENGTE.zoekt)
  const heel = [HOOGSTENS, 2].find(n => n <= wensen.length && goed(zin(n)))
  return heel
    ? zin(heel)
    : zin(
        1,
        knip(wensen[0]!, eerste => goed(zin(1, eerste))),
      )
}

/** One line of a part: what it was keeps its words before where it was. */
function regelKort(regel: CvRegel): CvRegel {
  const goed = (wat: string, waar: string | null) => past(`${wat}${waar ? `, ${waar}` : ""}`, LENGTE.regel, KOLOM)
  const [heel, plek] = [plat(regel.wat), regel.waar && plat(regel.waar)]
  if (goed(heel, plek)) return { ...regel, wat: heel, waar: plek }
  const wat = knip(heel, w => past(w, plek ? 1 : LENGTE.regel, KOLOM))
  return { ...regel, wat, waar: plek && knip(plek, w => goed(wat, w)) }
}

/** On one sheet: of each part its first line, then its second and its third, as long as there is room; what is left out is counted. */
export function pasOpBlad(heel: Cv): Cv {
  const delen = heel.delen.map(deel => ({ ...deel, regels: deel.regels.map(regelKort) }))
  const cv = { ...heel, overMij: heel.overMij && overMijVan(heel.overMij) }
  let aantal = delen.map(() => 0)
  for (let ronde = 0; ronde < HOOGSTENS; ronde++)
    for (const [nr, { regels }] of delen.entries()) {
      const meer = aantal.with(nr, ronde + 1)
      if (aantal[nr] === ronde && regels.length > ronde && hoogte(metAantal(cv, delen, meer)) <= BLAD) aantal = meer
    }
  return metAantal(cv, delen, aantal)
}

function metAantal(cv: Cv, delen: readonly CvDeel[], aantal: readonly number[]): Cv {
  const erop = delen.flatMap((deel, nr): CvDeel[] => {
    const nog = deel.regels.length - aantal[nr]!
    return aantal[nr] === 0 ? [] : [{ ...deel, regels: deel.regels.slice(0, aantal[nr]), ...(nog > 0 ? { nog } : {}) }]
  })
  const zonder = delen.filter((_, nr) => aantal[nr] === 0).map(({ titel, regels }) => `${titel.toLowerCase()} (${regels.length})`)
  return { ...cv, delen: erop, ...(zonder.length > 0 ? { verder: `Verder: ${zonder.join(", ")}.` } : {}) }
}

const blok = (tekst: string, soort: keyof typeof LETTER, breed = BREED): number =>
  regelsVan(tekst, breed, LETTER[soort].maat) * LETTER[soort].hoog

function hoogte({ naam, contact, zoekt, overMij, delen, verder, indeling }: Cv): number {
  const alineas = [zoekt && zoektZin(zoekt), overMij, verder].filter(tekst => tekst != null)
  return [
    blok(naam, "naam") + WIT.naam,
    contact.length > 0 ? blok(contact.join(PUNT), "contact") : 0,
    ...alineas.map(tekst => blok(tekst, "tekst") + WIT.alinea),
    ...delen.map(deel => KOP + hoogteVanDeel(deel, indeling)),
  ].reduce((som, hoog) => som + hoog, 0)
}

function hoogteVanDeel(deel: CvDeel, indeling: Cv["indeling"]): number {
  const nog = deel.nog ? [nogTekst(deel.nog)] : []
  if (vormVan(deel, indeling) === "alinea") return blok([...deel.regels.map(r => r.wat), ...nog].join(PUNT), "tekst")
  const regels = [...deel.regels.map(({ wat, waar }) => (waar ? `${wat}, ${waar}` : wat)), ...nog]
  return regels.reduce((som, regel) => som + blok(regel, "tekst", KOLOM) + WIT.regel, 0)
}
