import type { Shell } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"

// What the log-in of staff and that of residents ask of an identity provider alike.
type Ingevuld = Shell["formulier"]

interface Dienst {
  issuer: string | null
  clientId: string | null
}

/** A text field of the form: as it was sent, or else as it is stored. */
export const tekstveld = (formulier: Ingevuld, naam: string, anders: string | null) => ({
  naam,
  fout: foutVan(formulier?.weigeringen, naam),
  waarde: String(formulier?.waarden[naam] ?? anders ?? ""),
  breedte: "vol" as const,
  autocomplete: "off",
})

/** Where it is, and as whom Trede comes there. `hint`: whose word the address is. */
export function Toegang({ dienst: { issuer, clientId }, formulier, hint }: { dienst: Dienst; formulier: Ingevuld; hint: string }) {
  return (
    <>
      <Veld {...tekstveld(formulier, "issuer", issuer)} label="Adres (issuer)" type="text" hint={hint} />
      <Veld {...tekstveld(formulier, "clientId", clientId)} label="Client-id" />
      <Veld
        naam="geheim"
        label="Geheim (client secret)"
        type="password"
        autocomplete="new-password"
        breedte="vol"
        verplicht={!issuer}
        hint={issuer ? "Leeg laten: het geheim blijft zoals het is." : "Wordt versleuteld bewaard en nooit meer getoond."}
        fout={foutVan(formulier?.weigeringen, "geheim")}
      />
    </>
  )
}

export function TweedeFactor({ label, dienst: { issuer }, formulier }: { label: string; dienst: Dienst; formulier: Ingevuld }) {
  return (
    <Veld
      naam="tweedeFactor"
      label={label}
      type="checkbox"
      waarde={issuer !== null || formulier?.waarden["tweedeFactor"] === "ja"}
      fout={foutVan(formulier?.weigeringen, "tweedeFactor")}
    />
  )
}

export const Bewaar = ({ dienst: { issuer }, weg }: { dienst: Dienst; weg: string }) => (
  <Knoppen>
    <Knop soort="hoofd">Bewaar</Knop>
    {issuer && (
      <Knop soort="stil" href={weg}>
        Stop hiermee
      </Knop>
    )}
  </Knoppen>
)

/** The addresses that the identity provider has to be given. */
export const Adressen = ({ vooraf, terug, uit }: { vooraf: string; terug: string; uit: string }) => (
  <>
    <p>{vooraf}</p>
    <Adres>{terug}</Adres>
    <p>Kan zij het melden als iemand daar uitlogt (back-channel logout)? Geef haar dan ook dit adres:</p>
    <Adres>{uit}</Adres>
  </>
)

const Adres = ({ children }: { children: string }) => (
  <trede-kopieer>
    <code data-kopieer="">{children}</code>
  </trede-kopieer>
)

/** Asks once before it stops. `adres`: of the page where it is set up. */
export function Stop({ adres, doel, shell }: { adres: string; doel?: string; shell: Pick<Shell, "opdrachtId" | "formulier"> }) {
  return (
    <Formulier
      actie={`${adres}/weg`}
      id={shell.opdrachtId}
      {...(doel ? { verborgen: { doel } } : {})}
      fouten={shell.formulier?.weigeringen}
      naam="Stoppen"
    >
      <Knoppen>
        <Knop soort="gevaar">Stop hiermee</Knop>
        <Knop soort="stil" href={adres}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}
