import { naamVan } from "#begrippen/code"
import { dossierNummer } from "#modules/toezicht"
import { page } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { loadOverdrachten, type Overdracht } from "./overdracht.sql.ts"
import { OVERDRACHTGRONDEN, STANDEN } from "./overdracht.teksten.ts"

/** What was offered to us and by us, and how it ended. Of who is no more ours the number stands there, not the name. */
export const overdrachtenPagina = page<{ rijen: Overdracht[] }>({
  path: "/overdrachten",
  recht: "C01B:schrijf",
  inzage: { doel: "P2", categorieen: ["C01"], deelnemers: d => d.rijen.filter(r => r.naam !== null).map(r => r.deelnemerId) },
  load: async ({ tx }) => ({ rijen: await loadOverdrachten(tx) }),
  view: ({ rijen }) => {
    const teDoen = rijen.filter(r => r.richting === "in" && r.stand === "open").length
    return {
      titel: "Overdrachten",
      kop: teDoen === 0 ? "Overdrachten" : `${teDoen} ${teDoen === 1 ? "dossier wacht" : "dossiers wachten"} op uw antwoord`,
      inleiding: "Dossiers die andere organisaties u aanbieden, en die u aanbiedt.",
      kruimels: [{ tekst: "Werkvoorraad", href: "/werkvoorraad" }],
      ...(rijen.length > 0 ? { handelingen: <Knop href="/overdrachten/download">Naar Excel</Knop> } : {}),
      inhoud: (
        <Stapel>
          <Lijst
            titel="Aan u aangeboden"
            leeg="Niemand biedt u een dossier aan"
            rijen={rijen.filter(r => r.richting === "in")}
            van="Van"
            doe="antwoord"
          />
          <Lijst
            titel="Door u aangeboden"
            leeg="U bood nog geen dossier aan"
            rijen={rijen.filter(r => r.richting === "uit")}
            van="Aan"
            doe="bekijk"
          />
        </Stapel>
      ),
    }
  },
})

function Lijst(props: { titel: string; leeg: string; rijen: readonly Overdracht[]; van: string; doe: string }) {
  return (
    <Kaart titel={props.titel} vol lang>
      <Tabel
        bijschrift={props.titel}
        rijen={props.rijen}
        leeg={<Leeg titel={props.leeg}>Een dossier aanbieden kan op de pagina Delen van de persoon.</Leeg>}
        kolommen={[
          {
            kop: "Wie",
            naam: true,
            cel: r => (
              <>
                {r.naam ?? <span class="stil">dossier {dossierNummer(r.deelnemerId)}</span>}
                {r.geboortedatum && <Bij>geboren {dagTekst(r.geboortedatum)}</Bij>}
              </>
            ),
          },
          {
            kop: props.van,
            cel: r => (
              <>
                {r.ander}
                <Bij>{naamVan(OVERDRACHTGRONDEN, r.grond)}</Bij>
              </>
            ),
          },
          { kop: "Vanaf", cel: r => <span class="getal">{dagTekst(r.op)}</span> },
          {
            kop: "Stand",
            cel: r => (
              <>
                <Tag soort={STANDSOORT[r.stand] ?? "gewoon"}>{STANDEN[r.stand]}</Tag>
                <Bij>{r.stand === "open" ? `antwoord vóór ${dagTekst(r.antwoordVoor)}` : (r.antwoord ?? "")}</Bij>
              </>
            ),
          },
          {
            kop: "Handeling",
            verbergKop: true,
            cel: r =>
              r.stand === "open" &&
              r.naam !== null && (
                <a href={`/overdrachten/${r.id}`}>
                  {props.doe}
                  <span class="vh"> over {r.naam}</span>
                </a>
              ),
          },
        ]}
      />
    </Kaart>
  )
}

const STANDSOORT: Partial<Record<Overdracht["stand"], "straks" | "goed" | "laat">> = {
  open: "straks",
  aanvaard: "goed",
  uitgevoerd: "goed",
  geweigerd: "laat",
}
