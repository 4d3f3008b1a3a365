import { persoonDeel } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import type { Route } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { loadNoodcontacten, loadZorgBetrokken, type Noodcontact } from "./contact.sql.ts"
import { contactpersoon } from "./contactpersoon.schema.ts"
import { type FeitRegel, loadFeiten } from "./feit.sql.ts"
import { FeitenKaart } from "./feiten.view.tsx"
import { zorgbetrokkenheid } from "./zorgbetrokkenheid.schema.ts"

interface Data {
  /** Null: not for this reader. */
  contact: FeitRegel[] | null
  noodcontact: Noodcontact[] | null
  zorg: FeitRegel[] | null
  zorgJaNee: boolean | null
}

/** Whom to call, who decides with somebody, and that care is involved: as much of it as the reader may see. */
export const contactPagina: Route = persoonDeel<Data>({
  pad: "/contact-en-zorg",
  recht: "deelnemers",
  categorieen: ["C23", "C10"],
  deel: "contact-en-zorg",
  titel: "Contact en zorg",
  async load({ tx, services, actor }, { id }) {
    const mag = (recht: string) => allows(services.access, actor, recht)
    return {
      contact: mag("C23:lees") ? await loadFeiten(tx, contactpersoon, id) : null,
      noodcontact: mag("C23:masker") ? await loadNoodcontacten(tx, id) : null,
      zorg: mag("C10:lees") ? await loadFeiten(tx, zorgbetrokkenheid, id) : null,
      zorgJaNee: mag("C10:masker") ? await loadZorgBetrokken(tx, id) : null,
    }
  },
  inhoud: ({ contact, noodcontact, zorg, zorgJaNee }, persoon, shell) => (
    <Stapel>
      {contact && <FeitenKaart soort={contactpersoon} feiten={contact} persoon={persoon} shell={shell} />}
      {noodcontact && <Noodcontacten rijen={noodcontact} />}
      {zorg && <FeitenKaart soort={zorgbetrokkenheid} feiten={zorg} persoon={persoon} shell={shell} />}
      {zorgJaNee !== null && (
        <Kaart titel="Betrokken zorg">
          <p>{zorgJaNee ? "Ja, er is zorg betrokken. Wie dat is weet de casusregisseur." : "Er staat niet dat er zorg betrokken is."}</p>
        </Kaart>
      )}
    </Stapel>
  ),
})

function Noodcontacten({ rijen }: { rijen: readonly Noodcontact[] }) {
  return (
    <Kaart titel="Wie te bellen in nood" vol>
      <Tabel
        bijschrift="Wie te bellen in nood"
        rijen={rijen}
        leeg={<Leeg titel="Niemand genoemd">Vraag het aan de casusregisseur.</Leeg>}
        kolommen={[
          {
            kop: "Wie",
            naam: true,
            cel: c => (
              <>
                {c.naam}
                {c.relatie && <Bij>{c.relatie}</Bij>}
              </>
            ),
          },
          { kop: "Telefoon", cel: c => c.telefoon && <a href={`tel:${c.telefoon.replaceAll(/[^+\d]/g, "")}`}>{c.telefoon}</a> },
        ]}
      />
    </Kaart>
  )
}
