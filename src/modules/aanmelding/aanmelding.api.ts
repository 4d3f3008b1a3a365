import { z } from "zod"
import { commandEndpoint, type Endpoint, queryEndpoint } from "#platform/endpoint"
import { standVan } from "#modules/wachtrij"
import { AanmeldingenVraag } from "./aanmelding.schema.ts"
import { loadLijst } from "./aanmelding.sql.ts"
import { beginDossier } from "./begin-dossier.command.ts"
import { legScreeningVast } from "./leg-screening-vast.command.ts"
import { meldAan } from "./meld-aan.command.ts"
import { verwijs } from "./verwijs.command.ts"
import { nodigAanmelderUit, ontvangAanmelder, sluitAanmelding } from "./volg.command.ts"
import { zetToegangswijze } from "./zet-toegangswijze.command.ts"

const Tekst = z.string().nullable()
const Aanmelding = z.object({
  id: z.uuid(),
  deelnemerId: z.uuid().nullable(),
  naam: z.string(),
  stand: z.string(),
  weg: z.string(),
  groep: Tekst,
  beschermdeGroep: Tekst,
  toegang: Tekst,
  opdrachtgever: Tekst,
  betaler: Tekst,
  ontvangenOp: z.string(),
  uitgenodigdVoor: Tekst,
  gezienOp: Tekst,
  screening: Tekst,
  screeningOp: Tekst,
  begonnenOp: Tekst,
  geslotenOp: Tekst,
  geslotenReden: Tekst,
})
const Aanmeldingen = z.object({ aanmeldingen: z.array(Aanmelding) })
const Id = z.object({ aanmeldingId: z.uuid() })

export const aanmeldingEndpoints: readonly Endpoint[] = [
  queryEndpoint<z.infer<typeof Aanmeldingen>, AanmeldingenVraag>({
    pad: "/aanmeldingen",
    samenvatting: "Wie zich bij uw organisatie aanmeldde, met de stand zoals de feiten haar zeggen; hoogstens 100",
    recht: "aanmeldingen",
    inzage: { doel: "P1", categorieen: ["C26", "C01"], deelnemers: ({ aanmeldingen }) => aanmeldingen.map(a => a.deelnemerId ?? a.id) },
    query: AanmeldingenVraag,
    antwoord: Aanmeldingen,
    async load({ tx, query, vandaag }) {
      const { rijen } = await loadLijst(tx, query.stand)
      return { aanmeldingen: rijen.map(a => ({ ...a, stand: standVan(a, vandaag) })) }
    },
  }),
  commandEndpoint({ pad: "/aanmeldingen", samenvatting: "Meld iemand aan bij uw eigen organisatie", command: meldAan, antwoord: Id }),
  commandEndpoint({ pad: "/verwijzingen", samenvatting: "Meld als partner iemand aan bij een gemeente", command: verwijs, antwoord: Id }),
  commandEndpoint({
    pad: "/aanmeldingen/{aanmeldingId}/uitnodigingen",
    samenvatting: "Leg vast voor welke dag iemand is uitgenodigd",
    command: nodigAanmelderUit,
    antwoord: Id,
  }),
  commandEndpoint({
    pad: "/aanmeldingen/{aanmeldingId}/eerste-gesprekken",
    samenvatting: "Leg vast dat het eerste gesprek is geweest",
    command: ontvangAanmelder,
    antwoord: Id,
  }),
  commandEndpoint({
    pad: "/aanmeldingen/{aanmeldingId}/screeningen",
    samenvatting: "Leg vast waar iemand heen gaat na de screening van een voorselectie",
    command: legScreeningVast,
    antwoord: Id,
  }),
  commandEndpoint({
    pad: "/aanmeldingen/{aanmeldingId}/sluitingen",
    samenvatting: "Sluit een aanmelding zonder dossier",
    command: sluitAanmelding,
    antwoord: Id,
  }),
  commandEndpoint({
    pad: "/aanmeldingen/{aanmeldingId}/dossiers",
    samenvatting: "Begin een dossier, of ga verder met het dossier dat er al is",
    command: beginDossier,
    antwoord: z.object({ aanmeldingId: z.uuid(), deelnemerId: z.uuid() }),
  }),
  commandEndpoint({
    pad: "/toegangswijzen",
    samenvatting: "Leg vast hoe mensen bij uw organisatie binnenkomen",
    command: zetToegangswijze,
    antwoord: z.object({ toegangswijzeId: z.uuid() }),
  }),
]
