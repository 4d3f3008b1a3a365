import { Aflopend, aflopend, type Certificaat, loadEigenCertificaten } from "#modules/certificaat"
import { allows } from "#platform/actor"
import { page, type Route } from "#platform/page"
import { Knop } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { adres } from "./adres.rules.ts"
import { kopVan } from "./kop.teksten.ts"
import { loadVooraf, type Vooraf } from "./toegang.sql.ts"
import { Binnenkomsten } from "./toegang.view.tsx"
import { OpenVerzoeken } from "./verzoeken.view.tsx"
import { loadVoorraad, type Voorraad } from "./voorraad.sql.ts"
import { Wachtenden } from "./wachtenden.view.tsx"
import { VoorraadQuery } from "./werkvoorraad.schema.ts"
import { Inleiding, Lijst } from "./werkvoorraad.view.tsx"

/** What is due, most urgent first: of one's own people, or of everybody for who watches over an organisation. */
export const werkvoorraad: Route = page<Voorraad & Vooraf & { certificaten: Certificaat[] }, VoorraadQuery>({
  path: "/werkvoorraad",
  recht: "werkvoorraad",
  inzage: {
    doel: "P2",
    categorieen: data => [
      ...data.categorieen,
      ...(data.verzoeken.length > 0 ? ["C25"] : []),
      ...(data.wachtenden.length > 0 ? ["C26"] : []),
    ],
    deelnemers: data => [
      ...new Set(
        [...data.getoond.map(g => g.zaak), ...data.binnen.filter(b => b.naam !== null), ...data.verzoeken]
          .map(rij => rij.deelnemerId)
          .concat(data.wachtenden.map(w => w.id)),
      ),
    ],
  },
  query: VoorraadQuery,
  async load(request) {
    const voorraad = await loadVoorraad(request, request.query)
    if (!voorraad) return null
    // On one's own list: who watches over an organisation has one statement more to ask, and his own page for it.
    const certificaten = voorraad.coach || voorraad.organisatie ? [] : await loadEigenCertificaten(request.tx, request.actor!.medewerkerId)
    const mag = (recht: string) => allows(request.services.access, request.actor, recht)
    return {
      ...voorraad,
      ...(await loadVooraf(request.tx, request.vandaag, {
        binnen: mag("C01B:schrijf"),
        verzoeken: mag("C25:schrijf"),
        aanmelden: mag("aanmelden") && !voorraad.coach,
      })),
      certificaten: aflopend(certificaten, request.vandaag),
    }
  },
  live: ({ telling, mensen, getoond, volgende, binnen, verzoeken, wachtenden }) => [
    telling,
    mensen,
    getoond,
    volgende,
    binnen,
    verzoeken,
    wachtenden,
  ],
  view: (data, shell) => ({
    titel: "Werkvoorraad",
    kop: data.coach ? `Werkvoorraad van ${data.coach.naam}` : kopVan(data.telling, data.query),
    inleiding: <Inleiding data={data} />,
    ...(data.getoond.length > 0 ? { handelingen: <Knop href={adres(data.query, {}, "/werkvoorraad/download")}>Naar Excel</Knop> } : {}),
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
        <Wachtenden rijen={data.wachtenden} vandaag={shell.vandaag} />
        <Lijst data={data} shell={shell} />
      </Stapel>
    ),
  }),
})
