import { plusMaanden } from "#begrippen/dag"
import { WOORDENLIJSTEN } from "#begrippen/woordwacht"
import { eigenPad, readFields } from "#modules/toegang"
import { meldingCookie } from "#platform/melding"
import { page, seeOther, transfer } from "#platform/page"
import { telWoordwacht } from "#platform/woordwacht"
import { dagTekst } from "#ui/datum"
import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { loadWoordwacht, type StandWoordwacht } from "./woordwacht.sql.ts"

/** So far back it counts. */
export const MAANDEN = 3
export const woordsoortNaam = (soort: string): string => hoofdletter(WOORDENLIJSTEN.find(l => l.soort === soort)?.naam ?? soort)

/** How often the guard of free text spoke and was wrong; no text and nobody. */
export const woordwachtPagina = page<{ vanaf: string; rijen: StandWoordwacht[] }>({
  path: "/woordwacht",
  recht: "woordwacht",
  inzage: "geen",
  async load({ tx, vandaag }) {
    const vanaf = plusMaanden(vandaag, -MAANDEN)
    return { vanaf, rijen: await loadWoordwacht(tx, vanaf) }
  },
  view: ({ vanaf, rijen }) => ({
    titel: "Woordwacht",
    kop: "Hoe vaak een tekst om nalezen vroeg",
    inleiding: `Sinds ${dagTekst(vanaf)}, per week geteld. Er wordt geen tekst bewaard, en niet van wie of over wie het was.`,
    ...(rijen.length > 0 ? { handelingen: <Knop href="/woordwacht/download">Naar Excel</Knop> } : {}),
    inhoud: (
      <Stapel>
        <Kaart vol>
          <Tabel
            bijschrift="Per soort: hoe vaak het werd gevraagd, en hoe vaak de schrijver zei dat het niet klopte"
            rijen={rijen}
            leeg={<Leeg titel="Nog niets geteld">Zodra iemand iets vastlegt met woorden die er zelden in horen, telt het hier mee.</Leeg>}
            kolommen={[
              { kop: "Soort", naam: true, cel: r => woordsoortNaam(r.soort) },
              { kop: "Gevraagd", rechts: true, cel: r => r.gezien },
              { kop: "'Klopt niet'", rechts: true, cel: r => r.onterecht },
              {
                kop: "Loos alarm",
                rechts: true,
                cel: r => (r.gezien > 0 ? `${Math.round((100 * r.onterecht) / r.gezien)} %` : "onbekend"),
              },
            ]}
          />
        </Kaart>
        {WOORDENLIJSTEN.map(l => (
          <Kaart titel={hoofdletter(l.naam)} onder={l.bevestigd ? l.bron : `${l.bron}; onbevestigd`}>
            <p>{l.liever}</p>
            <p class="stil klein">
              Begin van een woord, of enkele woorden samen: {[...new Set(l.woorden.map(w => w.replace(/[ .,]+$/, "")))].join(", ")}.
            </p>
          </Kaart>
        ))}
      </Stapel>
    ),
  }),
})

const SOORTEN: readonly string[] = WOORDENLIJSTEN.map(l => l.soort)

/** 'This is not so': the guard was wrong about what somebody just wrote, and that is counted. Back to the page that said it. */
export const onterechtDeur = transfer<{ terug: string }>({
  methode: "post",
  path: "/woordwacht/onterecht",
  recht: "ingelogd",
  inzage: "geen",
  async load(request) {
    const { soorten = "", terug } = await readFields(request)
    const gezegd = soorten.split(" ").filter(soort => SOORTEN.includes(soort))
    if (gezegd.length > 0) await telWoordwacht(request.tx, gezegd, true)
    return { terug: eigenPad(terug) }
  },
  send: ({ terug }, { https }) => seeOther(terug, meldingCookie("Dank u wel. Zo telt mee hoe vaak de woordwacht het mis heeft.", https)),
})
