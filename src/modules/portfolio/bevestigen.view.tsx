import { t } from "#platform/taal"
import { Letterlijk } from "#ui/letterlijk"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Tag } from "#ui/tag"
import type { Plek } from "./deel.page.tsx"
import type { Voorstel } from "./regels.rules.ts"
import { soortNaam } from "./soorten.rules.ts"

/** So many at a time; the next ones come when these are settled. */
const EERSTE = 3

/** Finished programmes and results of instruments: one tap to put them in, one to leave them. */
export function Bevestigen({ voorstellen, plek }: { voorstellen: readonly Voorstel[]; plek: Plek }) {
  const aantal = voorstellen.length
  const uitHetDossier =
    aantal > EERSTE ? t("nu {{nu}} van {{aantal}} uit het dossier", { nu: EERSTE, aantal }) : t("{{aantal}} uit het dossier", { aantal })
  return (
    <Kaart titel={t("Hoort dit in het portfolio?")} onder={uitHetDossier}>
      <Stapel>
        {voorstellen.slice(0, EERSTE).map((voorstel, nr) => (
          <div>
            <Wat voorstel={voorstel} />
            <Besluit voorstel={voorstel} nr={nr} plek={plek} />
          </div>
        ))}
      </Stapel>
    </Kaart>
  )
}

function Wat({ voorstel: v }: { voorstel: Voorstel }) {
  const bij =
    v.uit === "diagnose"
      ? v.toelichting && <Letterlijk>{v.toelichting}</Letterlijk>
      : [v.waar && t("bij {{wie}}", { wie: v.waar }), t("klaar op {{dag}}", { dag: dagTekst(v.begin!) })].filter(Boolean).join(", ")
  return (
    <p>
      <b>
        <Letterlijk>{v.wat}</Letterlijk>
      </b>{" "}
      {v.uit === "diagnose" && <Tag>{t(soortNaam(v.soort))}</Tag>} <span class="stil">{bij}</span>
    </p>
  )
}

function Besluit({ voorstel: v, nr, plek }: { voorstel: Voorstel; nr: number; plek: Plek }) {
  const bron = { deelnemerId: plek.persoon.id, uit: v.uit, uitId: v.uitId, uitVraag: v.uitVraag ?? undefined }
  const erbij = `erbij-${nr}`
  return (
    <>
      {v.uit === "diagnose" && (
        <Formulier
          actie={`${plek.basis}/nieuw/${v.soort}`}
          id={crypto.randomUUID()}
          formulierId={erbij}
          verborgen={{ ...bron, wat: v.wat, toelichting: v.toelichting ?? undefined }}
          naam={`${t("Zet het erbij")}: ${v.wat}`}
        >
          <></>
        </Formulier>
      )}
      <Formulier actie={plek.basis} id={crypto.randomUUID()} verborgen={bron} naam={`${t("Niet nodig")}: ${v.wat}`}>
        <Knoppen>
          {v.uit === "diagnose" ? (
            <Knop formulier={erbij} bij={<Letterlijk>{v.wat}</Letterlijk>}>
              {t("Zet het erbij")}
            </Knop>
          ) : (
            <Knop
              href={`${plek.basis}/nieuw/${v.soort}?${new URLSearchParams({ wat: v.wat, waar: v.waar ?? "", begin: v.begin!, uitId: v.uitId })}`}
              bij={<Letterlijk>{v.wat}</Letterlijk>}
            >
              {t("Zet het erbij")}
            </Knop>
          )}
          <Knop soort="stil" bij={<Letterlijk>{v.wat}</Letterlijk>}>
            {t("Niet nodig")}
          </Knop>
        </Knoppen>
      </Formulier>
    </>
  )
}
