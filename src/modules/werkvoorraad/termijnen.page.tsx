import { page, type Route } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { type Termijn, termijnenOp } from "./werkvoorraad.parameters.ts"

/** The terms behind the worklist: what each says, where it comes from, and which of them nobody has confirmed. */
export const termijnen: Route = page<Termijn[]>({
  path: "/werkvoorraad/termijnen",
  recht: "werkvoorraad",
  inzage: "geen",
  load: async ({ vandaag }) => Object.values(termijnenOp(vandaag)),
  view: lijst => ({
    titel: "Termijnen",
    kop: "Welke termijnen gelden",
    inleiding: `${lijst.filter(t => !t.bevestigd).length} van de ${lijst.length} zijn een eigen keuze, tot uw gemeente ze bevestigt`,
    kruimels: [{ tekst: "Werkvoorraad", href: "/werkvoorraad" }, { tekst: "Termijnen" }],
    inhoud: (
      <Kaart vol lang>
        <Tabel
          bijschrift="Termijnen van de werkvoorraad"
          rijen={lijst}
          kolommen={[
            {
              kop: "Waarvoor",
              naam: true,
              breedte: 50,
              cel: t => (
                <>
                  {t.naam}
                  <Bij>{t.bron}</Bij>
                </>
              ),
            },
            { kop: "Termijn", rechts: true, cel: t => (t.aantal === null ? "geen" : `${t.aantal} ${t.eenheid}`) },
            { kop: "Bevestigd", cel: t => (t.bevestigd ? <Tag soort="goed">ja</Tag> : <Tag soort="straks">niet bevestigd</Tag>) },
          ]}
        />
      </Kaart>
    ),
  }),
})
