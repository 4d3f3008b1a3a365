import { SOORTEN_HULP } from "#begrippen/doorverwijzing"
import { naamVan } from "#begrippen/code"
import { plusDagen } from "#begrippen/dag"
import { act, page } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { beantwoordDoorverwijzing } from "./beantwoord.command.ts"
import type { Stand } from "./doorverwijzing.rules.ts"
import { type Gevraagd, loadGevraagd } from "./link.sql.ts"
import { AntwoordVelden, DeVraag, STAND } from "./velden.view.tsx"

const DAGEN_TERUG = 90

/** What others asked the own organisation: questions, no people. */
export const gevraagdPagina = page<Gevraagd[]>({
  path: "/gevraagd",
  recht: "gevraagd",
  inzage: "geen",
  load: ({ tx, vandaag }) => loadGevraagd(tx, plusDagen(vandaag, -DAGEN_TERUG)),
  view: rijen => {
    const wachten = rijen.filter(r => r.stand === "wacht").length
    return {
      titel: "Aan u gevraagd",
      kop:
        wachten === 0 ? "Er wacht geen vraag op u" : wachten === 1 ? "1 vraag wacht op antwoord" : `${wachten} vragen wachten op antwoord`,
      inleiding: "Anderen vragen of uw organisatie iemand kan helpen. Om wie het gaat hoort u pas na uw ja.",
      inhoud: (
        <Kaart vol lang>
          <Tabel
            bijschrift="Wat aan uw organisatie is gevraagd"
            rijen={rijen}
            leeg={<Leeg titel="Nog niets gevraagd">Vraagt iemand of u kunt helpen, dan staat het hier.</Leeg>}
            kolommen={[
              {
                kop: "Vraag",
                naam: true,
                cel: r => (
                  <>
                    {r.stand === "wacht" ? (
                      <a href={`/gevraagd/${r.id}`}>{naamVan(SOORTEN_HULP, r.hulp)}</a>
                    ) : (
                      naamVan(SOORTEN_HULP, r.hulp)
                    )}
                    <Bij>{r.vraag}</Bij>
                  </>
                ),
              },
              { kop: "Van", breedte: 25, cel: r => [r.wie, r.organisatie].filter(Boolean).join(", ") },
              { kop: "Antwoord voor", breedte: 15, cel: r => dagTekst(r.antwoordVoor) },
              { kop: "Stand", breedte: 0, cel: r => <Tag soort={STAND[r.stand as Stand][1]}>{STAND[r.stand as Stand][0]}</Tag> },
            ]}
          />
        </Kaart>
      ),
    }
  },
})

export const antwoordPagina = page<Gevraagd>({
  path: "/gevraagd/:doorverwijzingId",
  recht: "gevraagd",
  inzage: "geen",
  load: async ({ tx, params, vandaag }) =>
    (await loadGevraagd(tx, vandaag)).find(g => g.id === params["doorverwijzingId"] && g.stand === "wacht") ?? null,
  view: (g, shell) => ({
    titel: "Kunt u iemand helpen?",
    kruimels: [{ tekst: "Aan u gevraagd", href: "/gevraagd" }, { tekst: naamVan(SOORTEN_HULP, g.hulp) }],
    inhoud: (
      <Stapel>
        <DeVraag g={g} />
        <Formulier actie={`/gevraagd/${g.id}`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Antwoord" waak>
          <AntwoordVelden v={veldenVan(shell)} vandaag={shell.vandaag} />
          <Knoppen vast>
            <Knop soort="hoofd">Verstuur mijn antwoord</Knop>
          </Knoppen>
        </Formulier>
      </Stapel>
    ),
  }),
  act: act({ command: beantwoordDoorverwijzing, naar: () => "/gevraagd", melding: "Uw antwoord is verstuurd." }),
})
