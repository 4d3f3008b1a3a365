import { momentTekst } from "#begrippen/moment"
import { page } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { oordeelTekst } from "./zegel.teksten.ts"
import { type Controle, loadControle, loadGekeken, loadZegels, type Zegelregel } from "./zegel.sql.ts"

interface Data {
  nu: Date
  gekeken: Date | null
  controle: Controle | null
  zegels: Zegelregel[]
}

/** The sealer looks every minute; later than this something is wrong. */
const TE_LAAT = 2 * 60_000

/** When the traces were last sealed and checked; holds no person. */
export const zegels = page<Data>({
  path: "/zegels",
  recht: "zegels",
  inzage: "geen",
  async load({ tx }) {
    const [gekeken, controle, rijen] = [await loadGekeken(tx), await loadControle(tx), await loadZegels(tx, 20)]
    return { nu: new Date(), gekeken, controle, zegels: rijen }
  },
  view: ({ nu, gekeken, controle, zegels: rijen }) => ({
    titel: "Zegels",
    kop: gekeken ? `Laatst verzegeld op ${momentTekst(gekeken)}` : "Nog niet verzegeld",
    inleiding: controle ? `Laatst nagerekend op ${momentTekst(controle.op)}` : "Nog niet nagerekend: dat gebeurt elke nacht",
    inhoud: (
      <Stapel>
        <Stand nu={nu} gekeken={gekeken} controle={controle} />
        <Kaart titel="Hoe het werkt">
          <p>
            Elke minuut krijgt alles wat is gedaan en bekeken een nummer en een zegel. Wie daarna een regel verandert, weghaalt, verplaatst
            of tussenvoegt, ook als beheerder van de database, breekt het zegel. De sleutel staat niet in de database. Een beheerder rekent
            alles na met <code>npm run trede -- verify</code>. Die opdracht noemt ook het kenmerk van het laatste zegel: bewaar dat af en
            toe buiten dit systeem.
          </p>
        </Kaart>
        <Kaart titel="Laatste zegels" vol lang>
          <Tabel
            bijschrift="Laatste zegels, nieuwste eerst"
            rijen={rijen}
            leeg={<Leeg titel="Nog geen zegels">Het eerste zegel komt binnen een minuut nadat iemand iets deed of bekeek.</Leeg>}
            kolommen={[
              { kop: "Zegel", naam: true, cel: z => <span class="getal">{z.nr}</span> },
              { kop: "Gemaakt", cel: z => <span class="getal">{momentTekst(z.gemaaktOp)}</span> },
              { kop: "Regels", rechts: true, cel: z => z.aantal },
            ]}
          />
        </Kaart>
      </Stapel>
    ),
  }),
})

function Stand({ nu, gekeken, controle }: Omit<Data, "zegels">) {
  return (
    <>
      {controle && controle.bevindingen > 0 && (
        <Melding soort="fout" titel={oordeelTekst(controle)}>
          Laat een beheerder <code>npm run trede -- verify</code> uitvoeren: dat noemt elke regel.
        </Melding>
      )}
      {controle?.bevindingen === 0 && <Melding soort="goed" titel={oordeelTekst(controle)} />}
      {!gekeken && <Melding soort="info" titel="Het eerste zegel komt binnen een minuut nadat het programma is gestart" />}
      {gekeken && nu.getTime() - gekeken.getTime() > TE_LAAT && (
        <Melding soort="letop" titel="Er is langer dan twee minuten niet verzegeld">
          Kijk of het programma of de worker draait, en voer <code>npm run trede -- verify</code> uit.
        </Melding>
      )}
    </>
  )
}
