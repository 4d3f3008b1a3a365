import { Aflopend, aflopend, type Certificaat, loadEigenCertificaten } from "#modules/certificaat"
import { allows } from "#platform/actor"
import { page, type Route } from "#platform/page"
import { Stapel } from "#ui/raster"
import { kopVan } from "./kop.teksten.ts"
import { type Binnenkomst, loadBinnenkomsten } from "./toegang.sql.ts"
import { Binnenkomsten } from "./toegang.view.tsx"
import { loadVoorraad, type Voorraad } from "./voorraad.sql.ts"
import { VoorraadQuery } from "./werkvoorraad.schema.ts"
import { Inleiding, Lijst } from "./werkvoorraad.view.tsx"

/** What is due, most urgent first: of one's own people, or of everybody for who watches over an organisation. */
export const werkvoorraad: Route = page<Voorraad & { binnen: Binnenkomst[]; certificaten: Certificaat[] }, VoorraadQuery>({
  path: "/werkvoorraad",
  recht: "werkvoorraad",
  inzage: {
    doel: "P2",
    categorieen: data => data.categorieen,
    deelnemers: data => [
      ...new Set([...data.getoond.map(g => g.zaak.deelnemerId), ...data.binnen.filter(b => b.naam !== null).map(b => b.deelnemerId)]),
    ],
  },
  query: VoorraadQuery,
  async load(request) {
    const voorraad = await loadVoorraad(request, request.query)
    if (!voorraad) return null
    const mag = allows(request.services.access, request.actor, "C01B:schrijf")
    const certificaten = voorraad.coach ? [] : await loadEigenCertificaten(request.tx, request.actor!.medewerkerId)
    return {
      ...voorraad,
      binnen: mag ? await loadBinnenkomsten(request.tx, request.vandaag) : [],
      certificaten: aflopend(certificaten, request.vandaag),
    }
  },
  live: ({ telling, mensen, getoond, volgende, binnen }) => [telling, mensen, getoond, volgende, binnen],
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
    inhoud: (
      <Stapel>
        <Aflopend certificaten={data.certificaten} vandaag={shell.vandaag} />
        <Binnenkomsten rijen={data.binnen} />
        <Lijst data={data} shell={shell} />
      </Stapel>
    ),
  }),
})
