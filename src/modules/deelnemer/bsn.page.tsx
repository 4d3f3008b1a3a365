import { bsnGemaskeerd } from "#begrippen/bsn"
import { allows } from "#platform/actor"
import { openBsnKluis } from "#platform/bsn-kluis"
import type { Doel } from "#platform/inzage"
import { page, type PageRequest, type Route } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { loadBsn } from "./bsn.sql.ts"
import type { Persoon } from "./persoon.rules.ts"
import { loadPersoon } from "./persoon.sql.ts"

/** Why somebody needs the number; each its own address, so that the look is logged with its purpose. */
const DOELEN: ReadonlyArray<{ pad: string; doel: Doel; tekst: string }> = [
  { pad: "aanmelding", doel: "P1", tekst: "Voor de aanmelding" },
  { pad: "begeleiding", doel: "P2", tekst: "Voor de begeleiding" },
  { pad: "uitkering", doel: "P4", tekst: "Voor de uitkering" },
]

const kop = (persoon: Persoon) => ({
  titel: `BSN, ${persoon.naam}`,
  kruimels: [{ tekst: "Deelnemers", href: "/deelnemers" }, { tekst: persoon.naam, href: `/deelnemers/${persoon.id}` }, { tekst: "BSN" }],
})

/** Who may see it, whole or in part, and whose page it is; null: out of reach. */
async function whose({ tx, params, vandaag, services, actor }: Omit<PageRequest<unknown>, "formulier">): Promise<Persoon | null> {
  const mag = ["C02:lees", "C02:masker"].some(recht => allows(services.access, actor, recht))
  return mag ? loadPersoon(tx, params["deelnemerId"]!, vandaag) : null
}

const kies: Route = page<Persoon>({
  path: "/deelnemers/:deelnemerId/bsn",
  recht: "deelnemers",
  inzage: { doel: "P2", categorieen: ["C01"], deelnemers: persoon => [persoon.id] },
  load: whose,
  view: persoon => ({
    ...kop(persoon),
    kop: "Waarvoor hebt u het BSN nodig?",
    inleiding: `Dat u het BSN van ${persoon.naam} bekijkt wordt vastgelegd, met de reden. De deelnemer kan dat zien.`,
    inhoud: (
      <Knoppen>
        {DOELEN.map(d => (
          <Knop href={`/deelnemers/${persoon.id}/bsn/${d.pad}`}>{d.tekst}</Knop>
        ))}
      </Knoppen>
    ),
  }),
})

const toon = ({ pad, doel, tekst }: (typeof DOELEN)[number]): Route =>
  page<{ persoon: Persoon; bsn: string | null }>({
    path: `/deelnemers/:deelnemerId/bsn/${pad}`,
    recht: "deelnemers",
    inzage: { doel, categorieen: ["C01", "C02"], deelnemers: data => [data.persoon.id] },
    async load(request) {
      const persoon = await whose(request)
      if (!persoon) return null
      const heel = allows(request.services.access, request.actor, "C02:lees")
      const rij = await loadBsn(request.tx, persoon.id, heel)
      const bsn = rij && openBsnKluis(request.services.sleutel).open(rij.cijfer, rij.organisatieId)
      return { persoon, bsn: bsn && (heel ? bsn : bsnGemaskeerd(bsn)) }
    },
    view: ({ persoon, bsn }) => ({
      ...kop(persoon),
      kop: `Het BSN van ${persoon.naam}`,
      inleiding: `${tekst}; deze blik is vastgelegd`,
      inhoud: (
        <Kaart>
          {bsn === null ? (
            <Leeg titel="Er is geen BSN vastgelegd">Het komt uit de aanlevering, of wordt ingevuld bij de registratie.</Leeg>
          ) : (
            <trede-kopieer>
              <code class="getal" data-kopieer="">
                {bsn}
              </code>
            </trede-kopieer>
          )}
        </Kaart>
      ),
    }),
  })

export const bsnPaginas: readonly Route[] = [kies, ...DOELEN.map(toon)]
