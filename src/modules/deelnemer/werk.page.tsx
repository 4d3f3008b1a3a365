import type { Route } from "#platform/page"
import { Knop, Knoppen } from "#ui/knop"
import type { Feiten } from "./feiten.rules.ts"
import { loadFeiten } from "./feiten.sql.ts"
import { persoonDeel } from "./persoon.page.tsx"
import { Dienstverbanden, Plaatsingen, Trajecten } from "./werk.view.tsx"

/** Read only: employment, workplaces and programmes come in by file; their own screens follow. */
export const werkPagina: Route = persoonDeel<Feiten>({
  pad: "/werk",
  recht: "deelnemers",
  categorieen: ["C20", "C15"],
  deel: "werk",
  titel: "Werk en trajecten",
  load: ({ tx }, persoon) => loadFeiten(tx, persoon.id),
  inhoud: ({ dienstverbanden, plaatsingen, trajecten }, persoon, shell) => (
    <>
      <Knoppen>
        {shell.mag("C21:lees") && <Knop href={`/deelnemers/${persoon.id}/vacatures`}>Vacatures</Knop>}
        {shell.mag("C18:lees") && <Knop href={`/deelnemers/${persoon.id}/aanwezigheid`}>Aanwezigheid</Knop>}
      </Knoppen>
      {shell.mag("C20:lees") && <Dienstverbanden rijen={dienstverbanden} vandaag={shell.vandaag} />}
      {shell.mag("C20:lees") && plaatsingen.length > 0 && <Plaatsingen rijen={plaatsingen} />}
      {shell.mag("C15:lees") && <Trajecten rijen={trajecten} vandaag={shell.vandaag} id={persoon.id} />}
      <p class="stil">
        Werk, werkplekken en trajecten komen uit de aanleveringen. Klopt er iets niet? Pas het aan in de bron; de volgende aanlevering neemt
        het mee.
      </p>
    </>
  ),
})
