import { z } from "zod"
import type { Rol } from "#begrippen/rol"
import { cel } from "#modules/toegang"
import { commandEndpoint, type Endpoint, queryEndpoint } from "#platform/endpoint"
import { type DeelnemersQuery, DeelnemersVraag } from "./deelnemers.schema.ts"
import { loadDeelnemers, PER_PAGINA } from "./deelnemers.sql.ts"
import { loadPersoon } from "./persoon.sql.ts"
import { registreer } from "./registreer.command.ts"
import { adres, contactgegevens, persoonsgegevens } from "./wijzig-gegevens.command.ts"
import { zoekOpBsn } from "./zoek-op-bsn.command.ts"

const Tekst = z.string().nullable()
const Regel = z.object({ id: z.uuid(), naam: z.string(), geboortedatum: Tekst, woongemeente: Tekst, trede: z.number().int().nullable() })
const Lijst = z.object({ deelnemers: z.array(Regel), volgende: z.uuid().nullable() })

const lijst = queryEndpoint<z.infer<typeof Lijst>, DeelnemersQuery>({
  pad: "/deelnemers",
  samenvatting: "De mensen bij wie u betrokken bent of die bij uw organisatie horen, 50 per keer; verder met na=<volgende>",
  recht: "C01:lees",
  inzage: { doel: "P2", categorieen: ["C01", "C14"], deelnemers: antwoord => antwoord.deelnemers.map(d => d.id) },
  query: DeelnemersVraag,
  antwoord: Lijst,
  async load({ tx, actor, query, vandaag }) {
    const rijen = await loadDeelnemers(tx, query, ["L", "V"].includes(cel(actor!.rol as Rol, "C01")), vandaag)
    return { deelnemers: rijen.slice(0, PER_PAGINA), volgende: rijen.length > PER_PAGINA ? rijen[PER_PAGINA - 1]!.id : null }
  },
})

const Persoon = z.object({
  id: z.uuid(),
  gemaskeerd: z.boolean(),
  voornaam: z.string(),
  tussenvoegsel: Tekst,
  achternaam: Tekst,
  geboortedatum: Tekst,
  geslacht: Tekst,
  telefoon: Tekst,
  email: Tekst,
  voertaal: Tekst,
  aanmelddatum: Tekst,
  overledenOp: Tekst,
  versie: z.number().int(),
  postcode: Tekst,
  woongemeenteCode: Tekst,
  adresVersie: z.number().int(),
})
const persoon = queryEndpoint<z.infer<typeof Persoon>>({
  pad: "/deelnemers/{deelnemerId}",
  samenvatting: "Een persoon, zover uw rol hem mag zien; met de versie die een wijziging meestuurt",
  recht: "deelnemers",
  inzage: { doel: "P2", categorieen: ["C01", "C03"], deelnemers: antwoord => [antwoord.id] },
  antwoord: Persoon,
  load: ({ tx, params, vandaag }) => loadPersoon(tx, params["deelnemerId"]!, vandaag),
})

const Id = z.object({ deelnemerId: z.uuid() })

export const deelnemerEndpoints: readonly Endpoint[] = [
  lijst,
  persoon,
  commandEndpoint({ pad: "/deelnemers", samenvatting: "Registreer een persoon", command: registreer, antwoord: Id }),
  commandEndpoint({
    pad: "/bsn-zoekvragen",
    samenvatting: "Zoek een persoon op BSN; het nummer staat in het bericht, nooit in het adres",
    command: zoekOpBsn,
    antwoord: z.object({ deelnemerId: z.uuid().nullable() }),
  }),
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/contactgegevens",
    samenvatting: "Wijzig telefoon, e-mail en voertaal",
    command: contactgegevens.command,
    antwoord: Id,
  }),
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/persoonsgegevens",
    samenvatting: "Wijzig naam, geboortedatum en geslacht",
    command: persoonsgegevens.command,
    antwoord: Id,
  }),
  commandEndpoint({ pad: "/deelnemers/{deelnemerId}/adres", samenvatting: "Wijzig het adres", command: adres.command, antwoord: Id }),
]
