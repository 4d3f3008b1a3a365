import type { PageContent, Shell } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster, Stapel } from "#ui/raster"
import { adres } from "./adres.view.ts"
import type { Kader } from "./blad.page.ts"
import { kaderTekst } from "./blad.view.tsx"
import { Kerncijfer } from "./kerncijfer.view.tsx"
import { Keuzebalk } from "./keuzebalk.view.tsx"
import type { Overzicht } from "./overzicht.page.ts"
import type { Vraagstuk } from "./vraagstuk.view.ts"

/** The front page of the monitor. */
export function overzichtInhoud(data: Overzicht, shell: Shell): PageContent {
  const { kader } = data
  if (!kader) return { titel: "Monitor", inhoud: <Niemand /> }
  return {
    titel: "Monitor",
    kop: "Helpt wat wij doen mensen vooruit?",
    inleiding: kaderTekst(kader),
    handelingen: <Knop href={adres("/monitor/vergelijk", kader.query)}>Vergelijk</Knop>,
    inhoud: (
      <Stapel>
        <Keuzebalk kader={kader} pad={shell.pad} />
        {data.nu?.SAMEN.n === 0 && <Leeg titel="Hier is nog niemand om te tellen">{NIEMAND}</Leeg>}
        <Raster verdeling="3">
          {data.vragen.map(vraag => (
            <Vraagkaart vraag={vraag} data={data} kader={kader} />
          ))}
        </Raster>
        <Toegangkaart />
        {(kader.rechten.has("C01:lees") || kader.bereik.organisaties.some(o => o.exact)) && <Registratiekaart />}
        {!kader.keuze.exact && <p class="noot">{BESCHERMD}</p>}
      </Stapel>
    ),
  }
}

const NIEMAND =
  "In deze periode had niemand een uitkering, traject of werk onder de verantwoordelijkheid van deze organisatie. Mensen staan onder de gemeente die voor hen verantwoordelijk is; kies zo nodig een andere organisatie of periode."
const BESCHERMD =
  "Aantallen van de hele organisatie zijn afgerond op 5; onder de 5 staat er niets. Van uw eigen deelnemers ziet u precieze aantallen."

/** The question as the link, its first figure under it. */
function Vraagkaart({ vraag, data, kader }: { vraag: Vraagstuk; data: Overzicht; kader: Kader }) {
  const nr = vraag.hoofd ?? 0
  const kern = vraag.kern(data.nu!, kader.keuze.exact)[nr]!
  return (
    <Kerncijfer
      {...{ vraag, nr, kern, reeks: data.reeks, periode: kader.periode, exact: kader.keuze.exact }}
      label={vraag.vraag}
      onder={`${kern.label[0]!.toLowerCase()}${kern.label.slice(1)}`}
      href={adres(`/monitor/${vraag.slug}`, kader.query)}
    />
  )
}

const Toegangkaart = () => (
  <Kaart titel="Hoe snel begint iemand?" meer={{ tekst: "per toegang", href: "/aanmeldingen/vergelijken" }}>
    <p>Van aanmelding tot eerste activiteit, per wijze van toegang: iedereen naar het TDC, of eerst een voorselectie.</p>
  </Kaart>
)

const Registratiekaart = () => (
  <Kaart titel="Klopt de registratie?" meer={{ tekst: "Bekijk de lijst", href: "/monitor/registratie" }}>
    <p>
      Cijfers zijn zo goed als wat er is vastgelegd. Op deze lijst staat wat niet kan kloppen of ontbreekt, met de plek waar u het herstelt.
    </p>
  </Kaart>
)

const Niemand = () => (
  <Leeg titel="U kunt hier nog niemand tellen">
    U ziet cijfers van uw eigen organisatie, van uw eigen deelnemers, en van organisaties waarvoor u het recht op precieze cijfers hebt.
    Vraag de functioneel beheerder om dat recht als u het voor uw werk nodig hebt.
  </Leeg>
)
