import { GrafiekOverleving } from "./grafiek-overleving.tsx"
import { Kaart } from "./kaart.tsx"
import { Raster } from "./raster.tsx"
import { Sankey } from "./sankey.tsx"

const MAANDEN = [100, 95, 88, 80, 75, 71, 69, 65, 62, 60, 58, 56, 54]

/** Where people went, and how long it lasted. */
export const Stromen = () => (
  <Raster>
    <Kaart titel="Stroom" niveau={3}>
      <Sankey
        titel="Van trede naar bestemming"
        omschrijving="De meesten gingen van trede 3 zonder werk verder."
        koppen={["Trede", "Bestemming"]}
        leeg="–"
        kolommen={[
          [
            { sleutel: "2", naam: "2 · Sociale contacten", kort: "2", n: 30, kleur: "t2" },
            { sleutel: "3", naam: "3 · Georganiseerde activiteiten", kort: "3", n: 75, kleur: "t3" },
            { sleutel: "5", naam: "5 · Betaald werk met steun", kort: "5", n: 25, kleur: "t5" },
          ],
          [
            { sleutel: "werk", naam: "Regulier werk", kort: "Regulier", n: 45, kleur: "stil" },
            { sleutel: "geen", naam: "Geen werk geregistreerd", kort: "Geen werk", n: 85, kleur: "stil" },
          ],
        ]}
        delen={[
          [
            { van: "2", naar: "geen", n: 30 },
            { van: "3", naar: "werk", n: 25 },
            { van: "3", naar: "geen", n: 50 },
            { van: "5", naar: "werk", n: 20 },
            { van: "5", naar: "geen", n: 5 },
          ],
        ]}
      />
    </Kaart>
    <Kaart titel="Hoe lang het standhoudt" niveau={3}>
      <GrafiekOverleving
        titel="Nog aan het werk"
        omschrijving="Na een jaar werkt 54 procent nog."
        trap
        punten={MAANDEN.map((blijft, maand) => ({
          maand,
          gevolgd: 326 - 17 * maand,
          blijft,
          laag: blijft - maand * 0.5,
          hoog: Math.min(100, blijft + maand * 0.5),
        }))}
      />
    </Kaart>
  </Raster>
)
