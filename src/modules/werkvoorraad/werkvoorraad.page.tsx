import { page, type Route } from "#platform/page"
import { kopVan } from "./kop.teksten.ts"
import { loadVoorraad, type Voorraad } from "./voorraad.sql.ts"
import { VoorraadQuery } from "./werkvoorraad.schema.ts"
import { Inleiding, Lijst } from "./werkvoorraad.view.tsx"

/** What is due, most urgent first: of one's own people, or of everybody for who watches over an organisation. */
export const werkvoorraad: Route = page<Voorraad, VoorraadQuery>({
  path: "/werkvoorraad",
  recht: "werkvoorraad",
  inzage: {
    doel: "P2",
    categorieen: data => data.categorieen,
    deelnemers: data => [...new Set(data.getoond.map(g => g.zaak.deelnemerId))],
  },
  query: VoorraadQuery,
  load: request => loadVoorraad(request, request.query),
  view: (data, shell) => ({
    titel: "Werkvoorraad",
    kop: data.coach ? `Werkvoorraad van ${data.coach.naam}` : kopVan(data.telling, data.query),
    inleiding: <Inleiding data={data} />,
    ...(data.coach
      ? {
          kruimels: [
            { tekst: "Werkvoorraad", href: "/werkvoorraad" },
            { tekst: "Per coach", href: "/werkvoorraad/coaches" },
            { tekst: data.coach.naam },
          ],
        }
      : {}),
    inhoud: <Lijst data={data} shell={shell} />,
  }),
})
