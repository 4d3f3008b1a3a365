import { t } from "#platform/taal"
import { Letterlijk } from "#ui/letterlijk"
import type { Weigering } from "#begrippen/uitkomst"
import type { Shell } from "#platform/page"
import { Bestandskeuze } from "#ui/bestandskeuze"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import type { Plek } from "./deel.page.tsx"
import type { Document } from "./portfolio.rules.ts"

interface Props {
  bewijzen: readonly Document[]
  /** The entry's own address. */
  hier: string
  plek: Plek
  shell: Shell
}

/** What proves an entry: to read, to take away, and one more to add. */
export function Bewijzen({ bewijzen, hier, plek, shell }: Props) {
  return (
    <Kaart titel={t("Bewijs")} onder={t("een foto of een pdf, hoogstens 5 MB")}>
      {bewijzen.length > 0 && <Bewijslijst bewijzen={bewijzen} plek={plek} shell={shell} />}
      <BewijsFormulier hier={hier} opdrachtId={shell.opdrachtId} fouten={[]} />
    </Kaart>
  )
}

export const Bewijslijst = ({ bewijzen, plek, shell }: Omit<Props, "hier">) => (
  <ul>
    {bewijzen.map(b => (
      <li>
        <a href={`${plek.basis}/bewijzen/${b.id}`}>
          <Letterlijk>{b.naam}</Letterlijk>
        </a>{" "}
        {(b.vanMij || shell.mag("C13:schrijf")) && (
          <a class="stil klein" href={`${plek.basis}/bewijzen/${b.id}/weg`}>
            {t("haal weg")}
            <span class="vh">
              {" "}
              <Letterlijk>{b.naam}</Letterlijk>
            </span>
          </a>
        )}
      </li>
    ))}
  </ul>
)

export function BewijsFormulier({ hier, opdrachtId, fouten }: { hier: string; opdrachtId: string; fouten: readonly Weigering[] }) {
  return (
    <Formulier actie={`${hier}/bewijs`} id={opdrachtId} fouten={fouten} naam={t("Bewijs toevoegen")} bestanden>
      <Bestandskeuze
        naam="bestand"
        label={t("Foto of pdf")}
        hint={t("Let op wat erop staat: een burgerservicenummer of adres hoeft een werkgever niet te zien.")}
        accepteer=".pdf,.jpg,.jpeg,.png"
        fout={foutVan(fouten, "bestand")}
      />
      <Knoppen>
        <Knop>{t("Voeg toe")}</Knop>
      </Knoppen>
    </Formulier>
  )
}
