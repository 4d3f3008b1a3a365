import { GESLACHTEN } from "#begrippen/geslacht"
import { TALEN } from "#begrippen/taal"
import type { Code } from "#begrippen/code"
import { act, page, type Route, type Shell } from "#platform/page"
import { Formulier, VeldenRij } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { MensenTabel } from "./mensen.view.tsx"
import { registreer } from "./registreer.command.ts"
import { type Gemeente, loadDubbelen, loadGemeenten } from "./registreer.sql.ts"
import type { Gevonden } from "./zoeken.sql.ts"

interface Data {
  gemeenten: Gemeente[]
  /** Who may be the same person; shown when the registration was held back for them. */
  dubbelen: Gevonden[]
}

/** Register somebody new. */
export const registreerPagina: Route = page<Data>({
  path: "/deelnemers/nieuw",
  recht: "registreren",
  inzage: { doel: "P1", categorieen: ["C01"], deelnemers: data => data.dubbelen.map(d => d.id) },
  async load({ tx, formulier }) {
    const { voornaam, tussenvoegsel, achternaam, geboortedatum } = formulier?.waarden ?? {}
    const dubbel = formulier?.weigeringen.some(w => w.code === "mogelijk_dubbel")
    const naam = [voornaam, tussenvoegsel, achternaam].filter(Boolean).join(" ")
    return { gemeenten: await loadGemeenten(tx), dubbelen: dubbel ? await loadDubbelen(tx, naam, String(geboortedatum)) : [] }
  },
  view: (data, shell) => ({
    titel: "Iemand registreren",
    kop: "Wie komt erbij?",
    inleiding: "U wordt zelf betrokken bij deze persoon. Alleen wat u nu weet: de rest kan later.",
    kruimels: [{ tekst: "Deelnemers", href: "/deelnemers" }, { tekst: "Iemand registreren" }],
    inhoud: (
      <Stapel>
        {data.dubbelen.length > 0 && (
          <Kaart titel="Is het misschien deze persoon?" onder="zelfde geboortedatum, bijna dezelfde naam" vol>
            <MensenTabel bijschrift="Mogelijk dezelfde persoon" rijen={data.dubbelen} shell={shell} />
          </Kaart>
        )}
        <Registratie gemeenten={data.gemeenten} dubbel={data.dubbelen.length > 0} shell={shell} />
      </Stapel>
    ),
  }),
  act: act({
    command: registreer,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}`,
    melding: "De registratie is gelukt. U bent nu betrokken bij deze persoon.",
  }),
})

export const keuzes = (lijst: readonly Code[]) => lijst.map(({ code, naam }) => ({ waarde: code, tekst: naam }))

function Registratie({ gemeenten, dubbel, shell }: { gemeenten: Gemeente[]; dubbel: boolean; shell: Shell }) {
  const fouten = shell.formulier?.weigeringen ?? []
  const veld = (naam: string) => {
    const waarde = shell.formulier?.waarden[naam]
    return { naam, fout: foutVan(fouten, naam), waarde: typeof waarde === "string" ? waarde : undefined }
  }
  return (
    <Formulier actie="/deelnemers/nieuw" id={shell.opdrachtId} fouten={fouten} waak>
      <VeldenRij>
        <Veld {...veld("voornaam")} label="Voornaam" autocomplete="off" />
        <Veld {...veld("tussenvoegsel")} label="Tussenvoegsel" verplicht={false} breedte="kort" />
        <Veld {...veld("achternaam")} label="Achternaam" autocomplete="off" />
      </VeldenRij>
      <Veld {...veld("geboortedatum")} type="date" label="Geboortedatum" max={shell.vandaag} />
      <Veld {...veld("geslacht")} type="radio" label="Geslacht" verplicht={false} rij opties={keuzes(GESLACHTEN)} />
      <VeldenRij>
        <Veld {...veld("telefoon")} type="tel" label="Telefoon" verplicht={false} />
        <Veld {...veld("email")} type="email" label="E-mail" verplicht={false} />
      </VeldenRij>
      <Veld
        {...veld("voertaal")}
        type="select"
        label="Taal waarin u met deze persoon spreekt"
        verplicht={false}
        leegTekst="Onbekend"
        opties={keuzes(TALEN)}
      />
      <VeldenRij>
        <Veld {...veld("postcode")} label="Postcode" verplicht={false} breedte="kort" />
        <Veld
          {...veld("woongemeenteCode")}
          type="select"
          label="Woongemeente"
          verplicht={false}
          leegTekst="Onbekend of elders"
          opties={gemeenten.map(g => ({ waarde: g.code, tekst: g.naam }))}
        />
      </VeldenRij>
      <Veld
        {...veld("bsn")}
        label="BSN"
        verplicht={false}
        breedte="kort"
        inputmode="numeric"
        autocomplete="off"
        hint="Neem het over van het identiteitsbewijs. Het wordt versleuteld bewaard en is alleen voor de uitvoering van de wet."
      />
      <Veld
        {...veld("aanmelddatum")}
        type="date"
        label="Aangemeld op"
        verplicht={false}
        waarde={veld("aanmelddatum").waarde ?? shell.vandaag}
        max={shell.vandaag}
      />
      {dubbel && <Veld naam="bevestigd" type="checkbox" label="Ik heb gekeken: dit is iemand anders" fout={foutVan(fouten, "bevestigd")} />}
      <Knoppen vast>
        <Knop soort="hoofd">Registreer</Knop>
        <Knop soort="stil" href="/deelnemers">
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}
