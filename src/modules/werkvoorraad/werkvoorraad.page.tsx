import { Aflopend, aflopend, type Certificaat, loadEigenCertificaten } from "#modules/certificaat"
import { allows } from "#platform/actor"
import { page, type Route } from "#platform/page"
import { Stapel } from "#ui/raster"
import { kopVan } from "./kop.teksten.ts"
import { type Binnenkomst, loadBinnenkomsten } from "./toegang.sql.ts"
import { Binnenkomsten } from "./toegang.view.tsx"
import { loadOpenVerzoeken, type OpenVerzoek } from "./verzoeken.sql.ts"
import { OpenVerzoeken } from "./verzoeken.view.tsx"
import { loadVoorraad, type Voorraad } from "./voorraad.sql.ts"
import { VoorraadQuery } from "./werkvoorraad.schema.ts"
import { Inleiding, Lijst } from "./werkvoorraad.view.tsx"

/** What is due, most urgent first: of one's own people, or of everybody for who watches over an organisation. */
export const werkvoorraad: Route = page<
  Voorraad & { binnen: Binnenkomst[]; verzoeken: OpenVerzoek[]; certificaten: Certificaat[] },
  VoorraadQuery
>({
  path: "/werkvoorraad",
  recht: "werkvoorraad",
  inzage: {
    doel: "P2",
    categorieen: data => (data.verzoeken.length > 0 ? [...data.categorieen, "C25"] : data.categorieen),
    deelnemers: data => [
      ...new Set(
        [...data.getoond.map(g => g.zaak), ...data.binnen.filter(b => b.naam !== null), ...data.verzoeken].map(rij => rij.deelnemerId),
      ),
    ],
  },
  query: VoorraadQuery,
  async load(request) {
    const voorraad = await loadVoorraad(request, request.query)
    if (!voorraad) return null
    const certificaten = voorraad.coach ? [] : await loadEigenCertificaten(request.tx, request.actor!.medewerkerId)
    const mag = (recht: string) => allows(request.services.access, request.actor, recht)
    return {
      ...voorraad,
      binnen: mag("C01B:schrijf") ? await loadBinnenkomsten(request.tx, request.vandaag) : [],
      certificaten: aflopend(certificaten, request.vandaag),
      verzoeken: mag("C25:schrijf") ? await loadOpenVerzoeken(request.tx) : [],
    }
  },
  live: ({ telling, mensen, getoond, volgende, binnen, verzoeken }) => [telling, mensen, getoond, volgende, binnen, verzoeken],
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
        <OpenVerzoeken rijen={data.verzoeken} vandaag={shell.vandaag} />
        <Binnenkomsten rijen={data.binnen} />
        <Lijst data={data} shell={shell} />
      </Stapel>
    ),
  }),
})
