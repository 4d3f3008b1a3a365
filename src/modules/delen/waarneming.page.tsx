import { plusDagen } from "#begrippen/dag"
import { act, page, type Shell } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { dagTekst } from "#ui/datum"
import { Formulier, VeldenRij } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { loadMedewerkers } from "./delen.sql.ts"
import { beeindigWaarneming, neemWaar } from "./toegang-vragen.command.ts"
import { loadWaarnemingen } from "./toegang-vragen.sql.ts"
import { keuzes } from "./veld.view.tsx"

/** Who covers for whom: one arranges it for oneself, the team leader for everybody. */
export const waarnemingPagina = page({
  path: "/waarneming",
  recht: "waarneming",
  inzage: "geen",
  load: async ({ tx, actor, vandaag }) => ({
    rijen: await loadWaarnemingen(tx, actor!.organisatieId, vandaag),
    collegas: (await loadMedewerkers(tx, actor!.organisatieId, vandaag)).map(({ id, naam }) => ({ id, naam })),
  }),
  view: ({ rijen, collegas }, shell) => {
    const v = veldenVan(shell)
    const ik = shell.actor?.medewerkerId ?? ""
    return {
      titel: "Waarneming",
      inleiding: "Wie waarneemt ziet tussen twee dagen de mensen van een collega, voor zover beide rollen het toelaten.",
      ...(rijen.length > 0 ? { handelingen: <Knop href="/waarneming/download">Naar Excel</Knop> } : {}),
      inhoud: (
        <Stapel>
          <Kaart titel="Nu en straks" vol lang>
            <Tabel
              bijschrift="Waarnemingen"
              rijen={rijen}
              leeg={<Leeg titel="Niemand neemt waar">Gaat u met verlof? Regel hieronder wie uw mensen ziet.</Leeg>}
              kolommen={[
                { kop: "Weg", naam: true, cel: n => n.weg },
                { kop: "Waarnemer", cel: n => n.waarnemer },
                { kop: "Van", cel: n => <span class="getal">{dagTekst(n.begin)}</span> },
                { kop: "Tot", cel: n => <span class="getal">{dagTekst(n.einde)}</span> },
                {
                  kop: "Handeling",
                  verbergKop: true,
                  cel: n => (regelt(shell) || [n.medewerkerId, n.waarnemerId].includes(ik)) && <a href={`/waarneming/${n.id}`}>stop</a>,
                },
              ]}
            />
          </Kaart>
          <Kaart titel="Regel waarneming">
            <Formulier actie="/waarneming" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Waarneming">
              <Veld
                {...v.een("medewerkerId", ik)}
                label="Wie is er weg"
                type="select"
                leegTekst="Kies…"
                opties={keuzes(regelt(shell) ? collegas : collegas.filter(c => c.id === ik))}
              />
              <Veld {...v.een("waarnemerId")} label="Wie neemt waar" type="select" leegTekst="Kies…" opties={keuzes(collegas)} />
              <VeldenRij>
                <Veld {...v.een("begin", shell.vandaag)} label="Vanaf" type="date" />
                <Veld {...v.een("einde", plusDagen(shell.vandaag, 14))} label="Tot" hint="De eerste dag zonder waarneming." type="date" />
              </VeldenRij>
              <Knoppen>
                <Knop soort="hoofd">Leg vast</Knop>
              </Knoppen>
            </Formulier>
          </Kaart>
        </Stapel>
      ),
    }
  },
  act: act({ command: neemWaar, naar: () => "/waarneming", melding: "De waarneming is vastgelegd." }),
})

/** Who watches over the organisation arranges it for all: he reads all who are there without being with anybody. */
const regelt = (shell: Shell): boolean => shell.mag("waarneming_team")

export const stopWaarneming = page({
  path: "/waarneming/:waarnemingId",
  recht: "waarneming",
  inzage: "geen",
  load: async ({ tx, actor, params, vandaag }) =>
    (await loadWaarnemingen(tx, actor!.organisatieId, vandaag)).find(n => n.id === params["waarnemingId"]) ?? null,
  view: (n, shell) => ({
    titel: "Stop de waarneming",
    inleiding: `${n.waarnemer} ziet de mensen van ${n.weg} dan niet meer.`,
    kruimels: [{ tekst: "Waarneming", href: "/waarneming" }],
    inhoud: (
      <Formulier actie={`/waarneming/${n.id}`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Stop">
        <Knoppen>
          <Knop soort="gevaar">Stop</Knop>
          <Knop soort="stil" href="/waarneming">
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: beeindigWaarneming, naar: () => "/waarneming", melding: "De waarneming stopt." }),
})
