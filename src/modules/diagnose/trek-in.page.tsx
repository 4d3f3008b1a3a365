import { persoonDeel } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import { act, type PageRequest, type Route } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { type Afname, magOvernemen, magVerbeteren } from "./afname.rules.ts"
import { loadAfname } from "./afname.sql.ts"
import { corrigeerAfname, trekAfnameIn } from "./corrigeer-afname.command.ts"
import { CATEGORIE_CODES } from "./instrument.rules.ts"
import { Uitslag } from "./uitslag.view.tsx"

const gemeen = {
  recht: "afnemen",
  categorieen: CATEGORIE_CODES,
  deel: null,
} as const

type Wie = Pick<PageRequest<Record<string, string>>, "services" | "actor">
const magVan =
  ({ services, actor }: Wie) =>
  (recht: string): boolean =>
    allows(services.access, actor, recht)
const isTeVerbeteren = (afname: Afname, wie: Wie): boolean => afname.afgerondOp !== null && magVerbeteren(afname, magVan(wie))
const isTeVerwerpen = (afname: Afname, wie: Wie): boolean =>
  afname.afgerondOp === null && (afname.begonnenDoorMij || magOvernemen(afname, magVan(wie)))

/** Takes a result back that stands with the wrong person, or throws a draft away. */
export const trekAfnameInPagina: Route = persoonDeel<Afname>({
  ...gemeen,
  pad: "/afnamen/:afnameId/intrekken",
  titel: "Trek in",
  load: async (request, persoon) => {
    const afname = await loadAfname(request.tx, request.params["afnameId"]!)
    if (afname?.deelnemerId !== persoon.id) return null
    return isTeVerwerpen(afname, request) || isTeVerbeteren(afname, request) ? afname : null
  },
  kop: ({ instrument, datum, afgerondOp }) => ({
    kop: afgerondOp ? `Trek ${instrument.naam} van ${dagTekst(datum)} in` : `Gooi ${instrument.naam} weg`,
    inleiding: "Het telt dan niet meer mee. Het blijft bewaard, met uw reden erbij.",
  }),
  inhoud: (afname, persoon, shell) => (
    <Formulier
      actie={`/deelnemers/${persoon.id}/afnamen/${afname.id}/intrekken`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Trek in"
    >
      <Veld {...veldenVan(shell).een("reden")} type="textarea" label="Waarom?" rijen={2} maxlengte={500} />
      <Knoppen>
        <Knop soort="gevaar">{afname.afgerondOp ? "Trek in" : "Gooi weg"}</Knop>
        <Knop soort="stil" href={`/deelnemers/${persoon.id}/afnamen/${afname.id}`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({
    command: trekAfnameIn,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/diagnose`,
    melding: "Het telt niet meer mee.",
  }),
})

/** A result that is wrong is filled in anew, beginning with what stood there. */
export const corrigeerAfnamePagina: Route = persoonDeel<Afname>({
  ...gemeen,
  pad: "/afnamen/:afnameId/verbeteren",
  titel: "Verbeter",
  load: async (request, persoon) => {
    const afname = await loadAfname(request.tx, request.params["afnameId"]!)
    return afname?.deelnemerId === persoon.id && isTeVerbeteren(afname, request) ? afname : null
  },
  kop: ({ instrument, datum }) => ({
    kop: `Verbeter ${instrument.naam} van ${dagTekst(datum)}`,
    inleiding: "U vult het opnieuw in, te beginnen met wat er stond. De oude uitslag blijft leesbaar en telt daarna niet meer mee.",
  }),
  inhoud: (afname, persoon, shell) => (
    <Stapel>
      <Formulier
        actie={`/deelnemers/${persoon.id}/afnamen/${afname.id}/verbeteren`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Verbeter"
      >
        <Knoppen>
          <Knop soort="hoofd">Begin met verbeteren</Knop>
          <Knop soort="stil" href={`/deelnemers/${persoon.id}/afnamen/${afname.id}`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
      <Uitslag afname={afname} />
    </Stapel>
  ),
  act: act({
    command: corrigeerAfname,
    naar: ({ deelnemerId, afnameId, onderdeel }) => `/deelnemers/${deelnemerId}/afnamen/${afnameId}/${onderdeel}`,
    melding: "U kunt verbeteren.",
  }),
})
