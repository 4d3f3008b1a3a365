import { TOEGANGSWIJZEN } from "#begrippen/aanmelding"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { act, page } from "#platform/page"
import { Datum } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { loadWijzen, type Toegangswijze } from "./toegangswijze.sql.ts"
import { zetToegangswijze } from "./zet-toegangswijze.command.ts"

interface Data {
  wijzen: Toegangswijze[]
}
const UITLEG: Readonly<Record<string, string>> = {
  iedereen: "Wie zich aanmeldt begint in het TDC; daar blijkt wat kan.",
  voorselectie: "Eerst een brede screening; alleen wie naar betaald werk kan, gaat naar het TDC.",
}

/** How people come in at this organisation, through time: from the first one on residents and partners can sign up. */
export const toegangPagina = page<Data>({
  path: "/aanmeldingen/toegang",
  recht: "ingang_inrichten",
  inzage: "geen",
  load: async ({ tx, actor }) => (actor?.organisatieId ? { wijzen: await loadWijzen(tx, actor.organisatieId) } : null),
  view: ({ wijzen }, shell) => {
    const v = veldenVan(shell)
    return {
      titel: "Wijze van toegang",
      kop: heading(wijzen, shell.vandaag),
      inleiding: `${shell.actor?.organisatieNaam ?? ""} · elke aanmelding onthoudt welke wijze toen gold, zodat u de twee kunt vergelijken`,
      kruimels: [
        { tekst: "Aanmeldingen", ...(shell.mag("aanmeldingen") ? { href: "/aanmeldingen" } : {}) },
        { tekst: "Wijze van toegang" },
      ],
      ...(shell.mag("cijfers") ? { handelingen: <Knop href="/aanmeldingen/vergelijken">Vergelijk</Knop> } : {}),
      inhoud: (
        <Raster verdeling="3-2" boven>
          <Kaart vol>
            <Tabel
              bijschrift="Wijzen van toegang door de tijd"
              rijen={wijzen}
              leeg={<Leeg titel="Nog geen wijze gekozen">Kies er een. Vanaf die dag kunnen inwoners en partners hier aanmelden.</Leeg>}
              kolommen={[
                { kop: "Wijze", naam: true, breedte: 50, cel: w => naamVan(TOEGANGSWIJZEN, w.wijze) },
                { kop: "Vanaf", cel: w => <Datum dag={w.begin} /> },
                { kop: "Tot", cel: w => (w.einde ? <Datum dag={w.einde} /> : "nu") },
              ]}
            />
          </Kaart>
          <Kaart titel="Een andere wijze">
            <Formulier actie="/aanmeldingen/toegang" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Wijze van toegang">
              <Veld
                {...v.een("wijze")}
                type="radio"
                label="Hoe komen mensen binnen?"
                opties={TOEGANGSWIJZEN.map(({ code, naam }) => ({ waarde: code, tekst: naam, hint: UITLEG[code] }))}
              />
              <Veld {...v.een("begin", shell.vandaag)} type="date" label="Vanaf" />
              <Knoppen>
                <Knop soort="hoofd">Leg vast</Knop>
              </Knoppen>
            </Formulier>
          </Kaart>
        </Raster>
      ),
    }
  },
  act: act({ command: zetToegangswijze, naar: () => "/aanmeldingen/toegang", melding: "De wijze van toegang is vastgelegd." }),
})

function heading(wijzen: readonly Toegangswijze[], vandaag: Dag): string {
  const nu = wijzen.find(w => w.begin <= vandaag && (w.einde === null || w.einde > vandaag))
  return nu ? naamVan(TOEGANGSWIJZEN, nu.wijze) : "Hoe komen mensen hier binnen?"
}
