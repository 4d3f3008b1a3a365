import { Doorverwijzingen, type Doorverwijzing, loadDoorverwijzingen } from "#modules/doorverwijzing"
import { betrokkene, type FeitRegel, FeitenKaart, loadFeiten } from "#modules/dossier"
import { persoonDeel } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import type { Wisselingen } from "./stabiliteit.rules.ts"
import { loadWisselingen } from "./stabiliteit.sql.ts"
import { Rust } from "./stabiliteit.view.tsx"
import type { Volggroep } from "./volggroep.rules.ts"
import { loadVolggroep } from "./volggroep.sql.ts"
import { WieDoetWat } from "./wie-doet-wat.view.tsx"

interface Data {
  groep: Volggroep
  feiten: FeitRegel[]
  wisselingen: Wisselingen
  doorverwijzingen: Doorverwijzing[]
}

/** The follow-up group: who does what, how often that changed, and every involvement with its period. */
export const betrokkenenPagina = persoonDeel<Data>({
  pad: "/betrokkenen",
  recht: "C01B:lees",
  categorieen: ["C01B", "C15", "C20"],
  deel: "betrokkenen",
  titel: "Wie doet wat",
  async load({ tx, services, actor, vandaag }, persoon) {
    const metWerk = allows(services.access, actor, "C20:lees")
    return {
      groep: await loadVolggroep(tx, persoon.id, vandaag),
      feiten: await loadFeiten(tx, betrokkene, persoon.id),
      doorverwijzingen: allows(services.access, actor, "C15:lees") ? await loadDoorverwijzingen(tx, persoon.id) : [],
      wisselingen: (await loadWisselingen(tx, [persoon.id], { vandaag, metWerk })).get(persoon.id)!,
    }
  },
  inhoud: ({ groep, feiten, wisselingen, doorverwijzingen }, persoon, shell) => (
    <Stapel>
      <Knoppen>
        {shell.mag("C15:lees") && <Knop href={`/deelnemers/${persoon.id}/overleggen`}>Casusoverleg</Knop>}
        {shell.mag("C01B:schrijf") && persoon.betrokkenen.length > 0 && (
          <Knop href={`/wisselen/${persoon.betrokkenen[0]!.medewerkerId}?wie=${persoon.id}`}>Wissel van begeleider</Knop>
        )}
      </Knoppen>
      <WieDoetWat groep={groep} lezer="medewerker" naam={persoon.naam} vandaag={shell.vandaag} />
      {shell.mag("C15:lees") && <Doorverwijzingen rijen={doorverwijzingen} id={persoon.id} shell={shell} />}
      <Rust wisselingen={wisselingen} />
      <FeitenKaart soort={betrokkene} feiten={feiten} persoon={persoon} shell={shell} />
    </Stapel>
  ),
})
