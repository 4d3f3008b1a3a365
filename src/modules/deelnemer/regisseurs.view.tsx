import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { adresVan } from "./deelnemers.schema.ts"
import type { Lijstdata } from "./deelnemers.view.tsx"

const mensen = (n: number): string => n.toLocaleString("nl-NL")

/** The choice of a case director: a list, and where they are too many for it also a name. */
export function RegisseurVelden({ data: { query, regisseurs, regisseur } }: { data: Lijstdata }) {
  const { lijst, meer, gevonden } = regisseurs
  return (
    <>
      <Veld
        naam="regie"
        type="select"
        label="Casusregisseur"
        waarde={query.regie ?? ""}
        leegTekst="Iedereen"
        opties={[
          { waarde: "geen", tekst: "Geen casusregisseur" },
          ...lijst.map(r => ({ waarde: r.id, tekst: `${r.naam} (${mensen(r.aantal)})` })),
        ]}
      />
      {meer && (
        <Veld
          naam="regisseur"
          type="search"
          label="Andere casusregisseur"
          waarde={gevonden.length === 1 ? "" : regisseur}
          autocomplete="off"
        />
      )}
    </>
  )
}

/** Who was meant by the name: each a link to his people. */
export function WelkeRegisseur({ data: { query, regisseurs } }: { data: Lijstdata }) {
  if (regisseurs.gevonden.length === 0)
    return (
      <Leeg titel="Niemand gevonden" handeling={<Knop href={adresVan(query, {})}>Toon iedereen</Knop>}>
        Zoek op een deel van de naam. Alleen wie nu casusregisseur is van mensen in uw organisatie wordt gevonden.
      </Leeg>
    )
  return (
    <Kaart vol>
      <Tabel
        bijschrift="Casusregisseurs met deze naam"
        rijen={regisseurs.gevonden}
        kolommen={[
          { kop: "Casusregisseur", naam: true, cel: r => <a href={adresVan(query, { regie: r.id })}>{r.naam}</a> },
          { kop: "Deelnemers", rechts: true, breedte: 20, cel: r => mensen(r.aantal) },
        ]}
      />
    </Kaart>
  )
}
