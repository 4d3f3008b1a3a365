import { page } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Bij, Tabel } from "#ui/tabel"
import { ROLLEN } from "./matrix.rules.ts"
import { categorieenInWoorden, inWoorden } from "./woorden.rules.ts"

const lijst = (woorden: readonly string[]) => (woorden.length > 0 ? woorden.join(", ") : <span class="stil">niemand</span>)

/** The access matrix in words, from the same constant that the database enforces; for everybody who has logged in. */
export const wieMagWat = page({
  path: "/wie-mag-wat",
  recht: "ingelogd",
  inzage: "geen",
  load: async () => ({ categorieen: categorieenInWoorden(), rollen: ROLLEN.map(inWoorden) }),
  view: ({ categorieen, rollen }) => ({
    titel: "Wie mag wat",
    kop: "Wie mag welke gegevens zien?",
    inleiding:
      "Trede houdt zich hier vanzelf aan: wie iets niet mag zien, krijgt het niet. Elke keer dat iemand kijkt, wordt opgeschreven.",
    inhoud: (
      <>
        <Kaart titel="Per soort gegevens" onder="wie erbij mag" vol lang>
          <Tabel
            bijschrift="Wie mag wat, per soort gegevens"
            rijen={categorieen}
            kolommen={[
              { kop: "Gegevens", naam: true, breedte: 20, cel: c => c.gegevens },
              { kop: "Zien en wijzigen", cel: c => lijst(c.wijzigt) },
              { kop: "Zien", cel: c => lijst(c.ziet) },
              { kop: "Een deel zien", cel: c => lijst(c.deel) },
            ]}
          />
        </Kaart>
        <Kaart titel="Per rol" onder="van wie iemand iets ziet" vol lang>
          <Tabel
            bijschrift="Van wie, per rol"
            rijen={rollen}
            kolommen={[
              {
                kop: "Rol",
                naam: true,
                breedte: 30,
                cel: r => (
                  <>
                    {r.naam}
                    <Bij>{r.wijzigt.length + r.ziet.length + r.deel.length} soorten gegevens</Bij>
                  </>
                ),
              },
              { kop: "Van wie", cel: r => r.bijWie },
            ]}
          />
        </Kaart>
        <p class="noot">
          Een deel zien: bijvoorbeeld alleen de voornaam en het telefoonnummer, of alleen de laatste cijfers. Beleid en bestuur zien cijfers
          over groepen, nooit mensen. Een functioneel beheerder regelt wie er mag werken, en ziet zelf geen gegevens van deelnemers.
        </p>
      </>
    ),
  }),
})
