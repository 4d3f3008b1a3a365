import { rolNaam } from "#begrippen/rol"
import { page } from "#platform/page"
import { Definitielijst } from "#ui/definitielijst"
import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { ROLLEN } from "./matrix.rules.ts"
import { bijWie, categorieenInWoorden } from "./woorden.rules.ts"

const lijst = (woorden: readonly string[]) => (woorden.length > 0 ? woorden.join(", ") : <span class="stil">niemand</span>)

/** The access matrix in words, from the same constant that the database enforces; for everybody who has logged in. */
export const wieMagWat = page({
  path: "/wie-mag-wat",
  recht: "ingelogd",
  inzage: "geen",
  load: async () => ({
    categorieen: categorieenInWoorden(),
    perVan: Object.entries(Object.groupBy(ROLLEN, bijWie)).map(([van, rollen]): [string, string[]] => [
      van,
      rollen!.map(r => rolNaam(r).toLowerCase()),
    ]),
  }),
  view: ({ categorieen, perVan }) => ({
    titel: "Wie mag wat",
    kop: "Wie mag welke gegevens zien?",
    inleiding:
      "Trede houdt zich hier vanzelf aan: wie iets niet mag zien, krijgt het niet. Elke keer dat iemand kijkt, wordt opgeschreven.",
    inhoud: (
      <Stapel>
        <Kaart titel="Per soort gegevens" onder="wie erbij mag" vol lang>
          <Tabel
            bijschrift="Wie mag wat, per soort gegevens"
            rijen={categorieen}
            kolommen={[
              { kop: "Gegevens", naam: true, breedte: 20, cel: c => hoofdletter(c.gegevens) },
              { kop: "Zien en wijzigen", cel: c => lijst(c.wijzigt) },
              { kop: "Zien", cel: c => lijst(c.ziet) },
              { kop: "Een deel zien", cel: c => lijst(c.deel) },
            ]}
          />
        </Kaart>
        <Kaart titel="Van wie?" onder="per rol">
          <Definitielijst gegevens={perVan.map(([van, rollen]) => ({ naam: hoofdletter(van), waarde: rollen.join(", ") }))} />
        </Kaart>
        <p class="noot">
          Een deel zien: bijvoorbeeld alleen de voornaam en het telefoonnummer, alleen de laatste cijfers, of alleen wat iemand zelf
          opschreef. Beleid en bestuur zien cijfers over groepen, nooit mensen. Een functioneel beheerder regelt wie er mag werken, en ziet
          zelf geen gegevens van deelnemers.
        </p>
      </Stapel>
    ),
  }),
})
