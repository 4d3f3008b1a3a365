import { allows } from "#platform/actor"
import { act, page, type Route, type Shell } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { zoekOpBsn } from "./zoek-op-bsn.command.ts"

const DOELEN = [
  { waarde: "aanmelding", tekst: "Iemand meldt zich aan" },
  { waarde: "begeleiding", tekst: "Ik werk met deze persoon" },
  { waarde: "uitkering", tekst: "Het gaat over de uitkering" },
]

/** Search by exact BSN. A form that posts: the number never stands in an address, and what it is for is asked and kept. */
export const zoekOpBsnPagina: Route = page<{ niemand: boolean }>({
  path: "/zoeken/bsn",
  recht: "deelnemers",
  inzage: "geen",
  load: async ({ url, actor, services }) =>
    ["C02:lees", "C02:masker"].some(recht => allows(services.access, actor, recht)) ? { niemand: url.searchParams.has("niemand") } : null,
  view: (data, shell) => ({
    titel: "Zoeken op BSN",
    kruimels: [{ tekst: "Zoeken", href: "/zoeken" }, { tekst: "Op BSN" }],
    inhoud: <Zoek {...data} shell={shell} />,
  }),
  act: act({
    command: zoekOpBsn,
    naar: ({ deelnemerId }) => (deelnemerId ? `/deelnemers/${deelnemerId}` : "/zoeken/bsn?niemand"),
    melding: "Het zoeken op BSN is vastgelegd.",
  }),
})

function Zoek({ niemand, shell }: { niemand: boolean; shell: Shell }) {
  const fouten = shell.formulier?.weigeringen ?? []
  const doel = shell.formulier?.waarden["doel"]
  return (
    <Stapel>
      {niemand && !shell.formulier && (
        <Melding soort="info" titel="Niemand gevonden die u mag zien">
          Bij uw organisatie is niemand met dit BSN, of u bent niet bij deze persoon betrokken.
          {shell.mag("registreren") && (
            <>
              {" "}
              <a href="/deelnemers/nieuw">Registreer iemand</a>.
            </>
          )}
        </Melding>
      )}
      <Formulier actie="/zoeken/bsn" id={shell.opdrachtId} fouten={fouten}>
        <Veld
          naam="bsn"
          label="BSN"
          breedte="kort"
          inputmode="numeric"
          autocomplete="off"
          hint="Negen cijfers; alleen een precies gelijk nummer wordt gevonden."
          fout={foutVan(fouten, "bsn")}
        />
        <Veld
          type="radio"
          naam="doel"
          label="Waarvoor zoekt u?"
          opties={DOELEN}
          waarde={typeof doel === "string" ? doel : undefined}
          fout={foutVan(fouten, "doel")}
        />
        <p class="stil">Wie zocht en waarvoor wordt vastgelegd.</p>
        <Knoppen>
          <Knop soort="hoofd">Zoek</Knop>
        </Knoppen>
      </Formulier>
    </Stapel>
  )
}
