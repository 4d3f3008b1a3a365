import { z } from "zod"
import { allows } from "#platform/actor"
import { type Endpoint, queryEndpoint } from "#platform/endpoint"
import { WANNEER } from "./lijst.rules.ts"
import type { Getoond } from "./getoond.sql.ts"
import { handelingVoor } from "./soort.rules.ts"
import { loadVoorraad } from "./voorraad.sql.ts"
import { SOORTEN } from "./werkvoorraad.rules.ts"
import { type VoorraadQuery, VoorraadVraag } from "./werkvoorraad.schema.ts"
import { zinVan } from "./zin.teksten.ts"

const Zaak = z.object({
  deelnemerId: z.uuid(),
  naam: z.string(),
  geboortedatum: z.iso.date(),
  plaats: z.string(),
  trede: z.number().int().min(1).max(6).nullable(),
  soort: z.enum(SOORTEN),
  reden: z.string(),
  feit: z.string(),
  feitId: z.uuid().nullable(),
  uiterlijk: z.iso.date(),
  urgentie: z.enum(["nu", "laat", "straks", "wacht", "stil"]),
  achterstand: z.boolean(),
  termijn: z.object({ naam: z.string(), bron: z.string(), bevestigd: z.boolean() }).nullable(),
  coach: z.object({ id: z.uuid(), naam: z.string() }).nullable(),
  handeling: z.object({ tekst: z.string(), href: z.string() }).nullable(),
})
const Antwoord = z.object({
  mensen: z.number().int(),
  aantallen: z.object({
    alles: z.number().int(),
    wanneer: z.record(z.enum(WANNEER), z.number().int()),
    soort: z.record(z.enum(SOORTEN), z.number().int()),
  }),
  zaken: z.array(Zaak),
  /** Where the next page goes on, as `na`. */
  volgende: z.string().nullable(),
  /** The categories of data that this answer shows, as logged. */
  categorieen: z.array(z.string()),
})
type Antwoord = z.infer<typeof Antwoord>

const werkvoorraad = queryEndpoint<Antwoord, VoorraadQuery>({
  pad: "/werkvoorraad",
  samenvatting: "Wat er te doen is voor de mensen van wie vraagt, dringendste eerst, hoogstens 25 tegelijk",
  recht: "werkvoorraad",
  inzage: {
    doel: "P2",
    categorieen: antwoord => antwoord.categorieen,
    deelnemers: antwoord => [...new Set(antwoord.zaken.map(z => z.deelnemerId))],
  },
  query: VoorraadVraag,
  antwoord: Antwoord,
  async load(request) {
    const voorraad = await loadVoorraad(request, request.query)
    if (!voorraad) return null
    const { alles, wanneer, soort } = voorraad.telling
    const { mensen, volgende, categorieen } = voorraad
    const mag = (recht: string) => allows(request.services.access, request.actor, recht)
    return {
      mensen,
      aantallen: { alles, wanneer, soort },
      zaken: voorraad.getoond.map(getoond => describe(getoond, request.vandaag, mag)),
      volgende,
      categorieen,
    }
  },
})

function describe(getoond: Getoond, vandaag: string, mag: (recht: string) => boolean): z.infer<typeof Zaak> {
  const { zaak, feit: _, ...wie } = getoond
  const { voor, naam, na, feit } = zinVan(getoond, vandaag)
  const handeling = handelingVoor(zaak, mag)
  return { ...zaak, ...wie, reden: `${voor}${naam}${na}`, feit, handeling }
}

export const werkvoorraadEndpoints: readonly Endpoint[] = [werkvoorraad]
