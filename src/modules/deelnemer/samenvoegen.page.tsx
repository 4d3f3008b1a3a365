import { momentTekst } from "#begrippen/moment"
import { act } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { foutVan } from "#ui/foutsamenvatting"
import { persoonDeel } from "./persoon.page.tsx"
import { loadPersoon } from "./persoon.sql.ts"
import { haalUiteen, voegSamen, WEIGERINGEN } from "./samenvoegen.command.ts"
import {
  type Dubbel,
  loadBezwaar,
  loadBotsingen,
  loadDubbel,
  loadKandidaten,
  loadRijen,
  loadSamenvoegingen,
  loadVerantwoordelijken,
} from "./samenvoegen.sql.ts"
import { Keuzetabel, keuzesVan } from "./samenvoegen.view.tsx"

const nummerVan = (id: string): string => id.slice(0, 8)

/** With which other file of one's own: the one that was found, those of the same birth date, or by its number. */
export const kiesAnder = persoonDeel<{ dubbel: Dubbel[]; kandidaten: Array<{ id: string; naam: string }>; nummer: string }>({
  pad: "/samenvoegen",
  recht: "samenvoegen",
  categorieen: ["C01"],
  deel: null,
  titel: "Voeg samen met een ander dossier",
  load: async ({ tx, url }, { id }) => {
    const nummer = (url.searchParams.get("nummer") ?? "").trim().toLowerCase()
    return { dubbel: await loadDubbel(tx, id), kandidaten: await loadKandidaten(tx, id, nummer || null), nummer }
  },
  anderen: ({ dubbel, kandidaten }) => [...new Set([...dubbel.map(d => d.anderId), ...kandidaten.map(k => k.id)])],
  kop: () => ({ inleiding: "Staat iemand er twee keer in? Dit dossier blijft, het andere gaat erin op. U kunt het later ongedaan maken." }),
  inhoud: ({ dubbel, kandidaten, nummer }, persoon) => (
    <Stapel>
      {dubbel.map(d => (
        <Melding soort="letop" titel={`Dossier ${nummerVan(d.anderId)} heeft hetzelfde burgerservicenummer`}>
          {d.bereikbaar ? (
            <a href={`/deelnemers/${persoon.id}/samenvoegen/${d.anderId}`}>Vergelijk de twee dossiers</a>
          ) : (
            <>
              U bent daar niet bij betrokken. <a href="/aansluiten">Vraag om aan te sluiten</a> met dat nummer.
            </>
          )}
        </Melding>
      ))}
      <Kaart titel="Andere dossiers van u" onder="met dezelfde geboortedatum, of het nummer dat u zoekt" vol>
        <Tabel
          bijschrift="Welk dossier over dezelfde persoon gaat"
          zonderKop
          rijen={kandidaten}
          leeg={<Leeg titel="Geen ander dossier gevonden">Zoek hieronder op het nummer van het dossier.</Leeg>}
          kolommen={[
            {
              kop: "Wie",
              naam: true,
              cel: k => (
                <>
                  {k.naam} <span class="stil getal">{nummerVan(k.id)}</span>
                </>
              ),
            },
            {
              kop: "Vergelijk",
              breedte: 0,
              cel: k => (
                <a href={`/deelnemers/${persoon.id}/samenvoegen/${k.id}`}>
                  vergelijk<span class="vh"> met {k.naam}</span>
                </a>
              ),
            },
          ]}
        />
      </Kaart>
      <form class="formulier" method="get" action={`/deelnemers/${persoon.id}/samenvoegen`}>
        <Veld
          naam="nummer"
          label="Nummer van het andere dossier"
          hint="Acht tekens, zoals 1a2b3c4d."
          waarde={nummer}
          breedte="kort"
          maxlengte={8}
        />
        <Knoppen>
          <Knop>Zoek</Knop>
          <Knop soort="stil" href={`/deelnemers/${persoon.id}/gegevens`}>
            Annuleer
          </Knop>
        </Knoppen>
      </form>
    </Stapel>
  ),
})

/** Both files side by side, with a choice where they say something else about the same thing. */
export const samenvoegPagina = persoonDeel({
  pad: "/samenvoegen/:anderId",
  recht: "samenvoegen",
  categorieen: ["C01", "C03", "C04", "C05", "C12", "C14", "C15", "C20"],
  deel: null,
  titel: "Voeg twee dossiers samen",
  load: async ({ tx, params, vandaag }, persoon) => {
    const ander = await loadPersoon(tx, params["anderId"]!, vandaag)
    if (!ander || ander.id === persoon.id) return null
    const bezwaar = await loadBezwaar(tx, persoon.id, ander.id)
    if (bezwaar === "niet_gevonden") return null
    const botsingen = await loadBotsingen(tx, persoon.id, ander.id)
    const rijen = await loadRijen(
      tx,
      botsingen.flatMap(b => [b.wegRij, b.blijftRij]),
    )
    return { ander, bezwaar, botsingen, rijen, perioden: await loadVerantwoordelijken(tx, [persoon.id, ander.id]) }
  },
  anderen: ({ ander }) => [ander.id],
  kop: ({ ander }, persoon) => ({
    kop: `Zijn ${persoon.naam} en ${ander.naam} één persoon?`,
    inleiding: `Dossier ${nummerVan(persoon.id)} blijft; alles uit ${nummerVan(ander.id)} komt erbij. Waar beide iets anders zeggen, kiest u.`,
  }),
  inhoud: (data, persoon, shell) =>
    data.bezwaar ? (
      <Melding soort="fout" titel="Deze twee dossiers kunt u nu niet samenvoegen">
        {WEIGERINGEN[data.bezwaar]?.tekst}
      </Melding>
    ) : (
      <Formulier
        actie={`/deelnemers/${persoon.id}/samenvoegen/${data.ander.id}`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Voeg samen"
        breed
      >
        <Keuzetabel {...keuzesVan(persoon, data)} nummers={[nummerVan(persoon.id), nummerVan(data.ander.id)]} />
        <Knoppen vast>
          <Knop soort="hoofd">Voeg samen</Knop>
          <Knop href={`/deelnemers/${data.ander.id}/samenvoegen/${persoon.id}`}>Laat het andere blijven</Knop>
          <Knop soort="stil" href={`/deelnemers/${persoon.id}/gegevens`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  act: act({
    command: voegSamen,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/gegevens`,
    melding: "De dossiers zijn samengevoegd.",
  }),
})

/** Takes them apart again. */
export const uiteenPagina = persoonDeel({
  pad: "/uiteen/:samenvoegingId",
  recht: "samenvoegen",
  categorieen: ["C01"],
  deel: null,
  titel: "Haal samengevoegde dossiers uiteen",
  load: async ({ tx, params }, { id }) => (await loadSamenvoegingen(tx, id)).find(s => s.id === params["samenvoegingId"]) ?? null,
  kop: s => ({
    inleiding: `Dossier ${nummerVan(s.wegId)} kwam erbij op ${momentTekst(s.gedaanOp)}. Wat daarvan is gaat terug zoals het nu is; wat sindsdien is vastgelegd blijft hier.`,
  }),
  inhoud: (s, persoon, shell) => (
    <Formulier
      actie={`/deelnemers/${persoon.id}/uiteen/${s.id}`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Haal uiteen"
    >
      <Veld
        naam="reden"
        label="Waarom zijn het toch twee mensen"
        type="textarea"
        rijen={2}
        fout={foutVan(shell.formulier?.weigeringen, "reden")}
        waarde={String(shell.formulier?.waarden["reden"] ?? "")}
      />
      <Knoppen>
        <Knop soort="gevaar">Haal uiteen</Knop>
        <Knop soort="stil" href={`/deelnemers/${persoon.id}/gegevens`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({
    command: haalUiteen,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/gegevens`,
    melding: "Het zijn weer twee dossiers.",
  }),
})
