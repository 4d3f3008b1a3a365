import { type Persoon, persoonDeel } from "#modules/deelnemer"
import { act, type PageRequest, type Route } from "#platform/page"
import { momentTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Letterlijk } from "#ui/letterlijk"
import { Veld } from "#ui/veld"
import { type Boodschap, loadBoodschappen } from "./boodschap.sql.ts"
import { trekBoodschapIn, verbeterBoodschap } from "./verbeter-boodschap.command.ts"

const pad = (id: string, rest = "") => `/deelnemers/${id}/boodschappen${rest}`

/** Of the reader himself; read or not. */
const loadEigen = async ({ tx, params }: PageRequest<Record<string, string>>, persoon: Persoon): Promise<Boodschap | null> =>
  (await loadBoodschappen(tx, persoon.id)).find(b => b.id === params["boodschapId"] && b.vanMij) ?? null

function Gelezen({ op, persoon }: { op: Date; persoon: Persoon }) {
  return (
    <Leeg titel={`${persoon.voornaam} las dit al, ${momentTekst(op)}`} handeling={<Knop href={pad(persoon.id)}>Schrijf een bericht</Knop>}>
      Wat gelezen is blijft staan. Schrijf een nieuw bericht dat het rechtzet.
    </Leeg>
  )
}

const delen = { recht: "C16:toevoeg", categorieen: ["C16"], deel: null } as const

export const boodschapVerbeteren: Route = persoonDeel<Boodschap>({
  ...delen,
  pad: "/boodschappen/:boodschapId/verbeteren",
  titel: "Verbeter uw bericht",
  load: loadEigen,
  kop: (_, persoon) => ({ inleiding: `${persoon.voornaam} leest alleen de nieuwe tekst. Wat er stond blijft in het dossier bewaard.` }),
  inhoud: (b, persoon, shell) =>
    b.gelezenOp ? (
      <Gelezen op={b.gelezenOp} persoon={persoon} />
    ) : (
      <Formulier
        actie={pad(persoon.id, `/${b.id}/verbeteren`)}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Verbeter uw bericht"
        waak
      >
        <Veld
          {...veldenVan(shell).een("tekst", b.tekst)}
          type="textarea"
          label="Uw bericht"
          hint="Kort en in gewone woorden."
          rijen={4}
          maxlengte={2000}
        />
        <Knoppen vast>
          <Knop soort="hoofd">Verbeter</Knop>
          <Knop soort="stil" href={pad(persoon.id)}>
            Annuleer
          </Knop>
          <Knop soort="stil" href={pad(persoon.id, `/${b.id}/intrekken`)}>
            Neem het terug
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  act: act({
    command: verbeterBoodschap,
    naar: ({ deelnemerId }) => pad(deelnemerId),
    melding: "Uw bericht is verbeterd.",
    verbeter: { recht: "C16:toevoeg", naar: w => pad(w.deelnemerId, `/${w.boodschapId}/verbeteren`) },
  }),
})

export const boodschapIntrekken: Route = persoonDeel<Boodschap>({
  ...delen,
  pad: "/boodschappen/:boodschapId/intrekken",
  titel: "Neem uw bericht terug",
  load: loadEigen,
  kop: (_, persoon) => ({ inleiding: `${persoon.voornaam} leest het dan niet meer. In het dossier blijft bewaard wat u schreef.` }),
  inhoud: (b, persoon, shell) =>
    b.gelezenOp ? (
      <Gelezen op={b.gelezenOp} persoon={persoon} />
    ) : (
      <Formulier
        actie={pad(persoon.id, `/${b.id}/intrekken`)}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Neem uw bericht terug"
      >
        <p>
          <Letterlijk>{b.tekst}</Letterlijk>
        </p>
        <Knoppen>
          <Knop soort="gevaar">Neem het terug</Knop>
          <Knop soort="stil" href={pad(persoon.id)}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  act: act({ command: trekBoodschapIn, naar: ({ deelnemerId }) => pad(deelnemerId), melding: "Uw bericht is teruggenomen." }),
})
