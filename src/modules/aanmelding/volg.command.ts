import { type Dag, plusDagen } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import { mobiel } from "#modules/gesprek"
import { command, type CommandContext } from "#platform/command"
import { NodigUit, Ontvang, Sluit } from "./aanmelding.schema.ts"
import { loadWachtende } from "./aanmelding.sql.ts"
import { storeStap, storeUitnodiging } from "./bewaar.sql.ts"

const WEIGERINGEN: Record<string, Weigering> = {
  niet_gevonden: { code: "niet_gevonden", tekst: "Deze aanmelding is er niet (meer), of hoort bij een andere organisatie." },
  gesloten: { code: "gesloten", tekst: "Deze aanmelding is al gesloten. Wil iemand alsnog, meld dan opnieuw aan." },
}
export const weigerStap = (code: string): Uitkomst<never> => geweigerd(WEIGERINGEN[code]!)

async function volg(
  { tx, vandaag, audit }: CommandContext,
  aanmeldingId: string,
  stap: Parameters<typeof storeStap>[2],
  wat: { dag?: Dag; reden?: string },
): Promise<Uitkomst<{ aanmeldingId: string }>> {
  const code = await storeStap(tx, aanmeldingId, stap, vandaag, wat)
  if (code) return weigerStap(code)
  audit({ aanmeldingId })
  return akkoord({ aanmeldingId })
}

const ANDERE_DAG: Weigering = { code: "dag", veld: "datum", tekst: "Kies een dag van vandaag tot hoogstens drie maanden vooruit." }
const ZONDER_TIJD: Weigering = { code: "tijd", veld: "tijd", tekst: "Vul een tijd in: die staat in het bericht, of hij kreeg er al een." }
const ZONDER_ADRES: Weigering = { code: "adres", veld: "langs", tekst: "Dit adres of mobiele nummer kennen wij niet. Kies anders." }

async function isBereikbaar(tx: CommandContext["tx"], aanmeldingId: string, langs: string): Promise<boolean> {
  const wie = await loadWachtende(tx, aanmeldingId)
  return wie === null || (langs === "email" ? wie.email : mobiel(wie.telefoon)) !== null
}

/** So far ahead somebody is invited; later than this nobody waits. */
const VOORUIT_DAGEN = 92

/** Invites somebody for a first conversation; again when the first was missed. */
export const nodigAanmelderUit = command({
  naam: "nodig-aanmelder-uit",
  recht: "aanmelden",
  invoer: NodigUit,
  async run({ tx, vandaag, audit }, { aanmeldingId, ...wanneer }) {
    if (wanneer.datum < vandaag || wanneer.datum > plusDagen(vandaag, VOORUIT_DAGEN)) return geweigerd(ANDERE_DAG)
    if (wanneer.langs && wanneer.tijd === null) return geweigerd(ZONDER_TIJD)
    if (wanneer.langs && !(await isBereikbaar(tx, aanmeldingId, wanneer.langs))) return geweigerd(ZONDER_ADRES)
    const code = await storeUitnodiging(tx, aanmeldingId, vandaag, wanneer)
    if (code) return code === "zonder_tijd" ? geweigerd(ZONDER_TIJD) : weigerStap(code)
    audit({ aanmeldingId, langs: wanneer.langs })
    return akkoord({ aanmeldingId })
  },
})

/** The first conversation was held. */
export const ontvangAanmelder = command({
  naam: "ontvang-aanmelder",
  recht: "aanmelden",
  invoer: Ontvang,
  run: async (context, { aanmeldingId, datum }) =>
    datum > context.vandaag
      ? geweigerd({ code: "toekomst", veld: "datum", tekst: "Dit gesprek moet nog komen. Kies vandaag of een dag ervoor." })
      : volg(context, aanmeldingId, "ontvangen", { dag: datum }),
})

/** No file comes of it. */
export const sluitAanmelding = command({
  naam: "sluit-aanmelding",
  recht: "aanmelden",
  invoer: Sluit,
  run: (context, { aanmeldingId, reden }) => volg(context, aanmeldingId, "sluiten", { reden }),
})
