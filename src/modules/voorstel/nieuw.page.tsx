import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Filterbalk } from "#ui/filterbalk"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { stelVacatureVoor } from "./stel-voor.command.ts"
import { urenTekst } from "./voorstel.rules.ts"
import { HOOGSTENS, loadOpenVacatures, type OpenVacature } from "./voorstel.sql.ts"

interface Data {
  zoek: string
  vacatures: OpenVacature[]
}

/** Search an open vacancy, and lay it before somebody with a word about why. */
export const nieuwVoorstel: Route = persoonDeel<Data>({
  pad: "/vacatures/nieuw",
  recht: "C21:toevoeg",
  categorieen: ["C21"],
  deel: null,
  titel: "Stel een vacature voor",
  async load({ tx, url, vandaag }) {
    const zoek = (url.searchParams.get("zoek") ?? "").trim().slice(0, 100)
    return { zoek, vacatures: await loadOpenVacatures(tx, zoek, vandaag) }
  },
  kop: (_, persoon) => ({
    inleiding: `${persoon.voornaam} leest de vacature en uw reden op zijn eigen pagina, en zegt ja of nee. Er gaat niets naar de werkgever.`,
  }),
  inhoud: ({ zoek, vacatures }, persoon, shell) => {
    const hier = `/deelnemers/${persoon.id}/vacatures/nieuw`
    const v = veldenVan(shell)
    return (
      <Stapel>
        <Filterbalk actie={hier} naam="Zoek een vacature" knop="Zoek" wis={zoek ? hier : undefined}>
          <Veld naam="zoek" label="Werk, werkgever of plaats" waarde={zoek} />
        </Filterbalk>
        {vacatures.length === 0 ? (
          <Kaart>
            <Leeg titel="Geen open vacature gevonden">Zoek met minder woorden. Vacatures komen uit de aanleveringen.</Leeg>
          </Kaart>
        ) : (
          <Formulier
            actie={zoek ? `${hier}?${new URLSearchParams({ zoek })}` : hier}
            id={shell.opdrachtId}
            fouten={shell.formulier?.weigeringen}
            naam="Stel voor"
            waak
          >
            <Veld
              {...v.een("vacatureId")}
              type="radio"
              label="Welke vacature"
              hint={vacatures.length === HOOGSTENS ? `De nieuwste ${HOOGSTENS}. Zoek om er meer te vinden.` : undefined}
              opties={vacatures.map(keus)}
            />
            <Veld
              {...v.een("waarom")}
              type="textarea"
              label={`Waarom past dit bij ${persoon.voornaam}?`}
              hint="Schrijf aan de persoon zelf, in gewone woorden."
              rijen={3}
              maxlengte={500}
            />
            <Knoppen vast>
              <Knop soort="hoofd">Stel voor</Knop>
              <Knop soort="stil" href={`/deelnemers/${persoon.id}/vacatures`}>
                Annuleer
              </Knop>
            </Knoppen>
          </Formulier>
        )}
      </Stapel>
    )
  },
  act: act({
    command: stelVacatureVoor,
    naar: ({ deelnemerId, voorstelId }) => `/deelnemers/${deelnemerId}/vacatures/${voorstelId}`,
    melding: "De vacature staat op de eigen pagina. U kunt nu ook een link sturen.",
    verbeter: { recht: "C21:schrijf", naar: w => `/deelnemers/${w.deelnemerId}/vacatures/${w.voorstelId}/intrekken` },
  }),
})

function keus(x: OpenVacature): { waarde: string; tekst: string; hint: string } {
  const uren = urenTekst(x)
  const hint = [x.werkgever, x.plaats, uren && `${uren} uur`, x.sluitOp && `sluit ${dagTekst(x.sluitOp)}`].filter(Boolean).join(" · ")
  return { waarde: x.id, tekst: x.titel, hint }
}
