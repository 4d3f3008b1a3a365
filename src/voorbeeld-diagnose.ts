import { CAST } from "../db/voorbeeld/cast.ts"
import {
  beginAfname,
  beginEigenAfname,
  bewaarAfname,
  bewaarEigenAfname,
  loadInstrumenten,
  rondAfnameAf,
  rondEigenAfnameAf,
} from "#modules/diagnose"
import type { Services } from "#platform/services"
import { actorVan, als, eerder, figuur, leesAls } from "./voorbeeld-figuur.ts"

/** What was answered, by the code of the question: one, more, or why there is none. */
type Antwoorden = Readonly<Record<string, string | readonly string[]>>

/** The thirteen domains in the order of the instrument; a dash is a domain that did not have to be talked about. */
const ZRM = ["financien", "opleiding", "tijd", "huisvesting", "relaties", "geest", "lichaam", "middelen", "adl", "iadl", "netwerk"]
const zrm = (niveaus: string): Antwoorden =>
  Object.fromEntries([...ZRM, "participatie", "justitie"].map((domein, nr) => [domein, niveaus.charAt(nr)]))

interface Afname {
  wie: keyof typeof CAST.deelnemers
  instrument: string
  dagenTerug: number
  /** Filled in by the person himself. */
  zelf?: true
  antwoorden: Antwoorden
}

/** What was found out about the cast. Fatma's matrix was made twice, and once by herself: the change and the other view are to be seen. */
const AFNAMEN: readonly Afname[] = [
  { wie: "fatma", instrument: "zrm", dagenTerug: 250, antwoorden: zrm("3224333-54323") },
  { wie: "fatma", instrument: "zrm", dagenTerug: 33, zelf: true, antwoorden: zrm("2344334-5434-") },
  { wie: "fatma", instrument: "zrm", dagenTerug: 26, antwoorden: zrm("3344434-5444-") },
  {
    wie: "fatma",
    instrument: "beroepsinteresse",
    dagenTerug: 20,
    zelf: true,
    antwoorden: { trekt: ["helpen"], gedaan: ["helpen", "maken"], beroep: "In de zorg, bij oudere mensen", niet: "Nachtdiensten" },
  },
  {
    wie: "amira",
    instrument: "beroepsinteresse",
    dagenTerug: 45,
    zelf: true,
    antwoorden: { trekt: ["maken", "verkopen"], gedaan: ["maken"], beroep: "Bakker, met een eigen winkel", niet: "Werk in de nacht" },
  },
  {
    wie: "amira",
    instrument: "taal-rekenen",
    dagenTerug: 45,
    antwoorden: { lezen: "b1", schrijven: "a2", spreken: "b1", luisteren: "b1", rekenen: "2f" },
  },
  {
    wie: "yonas",
    instrument: "taal-rekenen",
    dagenTerug: 200,
    antwoorden: { lezen: "a1", schrijven: "a1", spreken: "a2", luisteren: "a2", rekenen: "1f" },
  },
  {
    wie: "yonas",
    instrument: "taal-rekenen",
    dagenTerug: 33,
    antwoorden: { lezen: "a2", schrijven: "a2", spreken: "a2", luisteren: "a2", rekenen: "1f", toets: "Toets van Taalschool De Taalbrug" },
  },
  {
    wie: "dennis",
    instrument: "techniektest",
    dagenTerug: 70,
    antwoorden: { mogelijk: "ja", door: "De Werkplaats" },
  },
  {
    wie: "dennis",
    instrument: "praktijkassessment",
    dagenTerug: 40,
    antwoorden: { sector: "techniek", categorie: "1", houding: "Vraagt zelf om uitleg", vak: "Tekening lezen" },
  },
]

/** The results of tests and conversations, filled in section by section as on the screen. */
export async function vulDiagnose(services: Services): Promise<void> {
  const instrumenten = await leesAls(services, CAST.medewerkers.chantal, loadInstrumenten)
  for (const { wie, instrument: code, dagenTerug, zelf, antwoorden } of AFNAMEN) {
    const { id: instrumentId, definitie } = instrumenten.find(i => i.code === code)!
    const deelnemer = CAST.deelnemers[wie]
    const door = zelf ? deelnemer : CAST.medewerkers.chantal
    const { deelnemerId } = await actorVan(services, deelnemer)
    const toen = eerder(services, dagenTerug)
    await als(toen, await figuur(services, door), async doe => {
      const { afnameId } = await (zelf ? doe(beginEigenAfname, { instrumentId }) : doe(beginAfname, { deelnemerId, instrumentId }))
      for (const { code: onderdeel, vragen } of definitie.onderdelen) {
        const rijen = vragen.flatMap(({ code: vraag, bespreken }) => (antwoorden[vraag] ? [rij(vraag, antwoorden[vraag], bespreken)] : []))
        if (rijen.length > 0) await doe(zelf ? bewaarEigenAfname : bewaarAfname, { afnameId, onderdeel, antwoorden: rijen })
      }
      await (zelf ? doe(rondEigenAfnameAf, { afnameId }) : doe(rondAfnameAf, { afnameId, datum: toen.vandaag() }))
    })
  }
}

/** One answer as the form sends it. */
function rij(vraag: string, antwoord: string | readonly string[], bespreken = false) {
  if (typeof antwoord !== "string") return { vraag, keuzes: antwoord }
  if (antwoord === "-") return { vraag, bespreking: "niet_nodig", toelichting: "Speelt niet, bleek in het gesprek." }
  return { vraag, waarde: antwoord, ...(bespreken && { bespreking: "besproken" }) }
}
