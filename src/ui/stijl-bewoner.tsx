import type { Child } from "hono/jsx"
import { raw } from "hono/html"
import { inTaal, type Taal } from "#platform/taal"
import { Datum } from "./datum.tsx"
import { Benaming, Letterlijk } from "./letterlijk.tsx"
import { MetLink } from "./met-link.tsx"
import { Knop } from "./knop.tsx"
import { MetPlaatje, Plaatje } from "./plaatje.tsx"
import { Passkey } from "./passkey.tsx"
import { Qr } from "./qr.tsx"
import { Raster } from "./raster.tsx"
import { SnelWeg } from "./snel-weg.tsx"
import { Voorbeeld } from "./stijl-voorbeeld.tsx"
import { Bij } from "./tabel.tsx"
import { Onbevestigd, Taalkeuze } from "./taalkeuze.tsx"

const geschreven = (deel: unknown): string => String(deel)
/** A part as it is in another language: written out at once, since the rest of this page is Dutch. */
const In = ({ taal, deel }: { taal: Taal; deel: () => Child }) => (
  <div lang={taal} dir={taal === "ar" ? "rtl" : "ltr"}>
    {raw(inTaal(taal, () => geschreven(deel())))}
  </div>
)

const Geschreven = () => (
  <p>
    <Letterlijk>Amira Haddad</Letterlijk> · <Benaming tekst="onbekend" /> · <Datum dag="2026-11-22" /> ·{" "}
    <Datum dag="2026-11-22" jaar={false} />
  </p>
)

/** The parts of the resident's pages, of logging in, and of what is read on a phone. */
export function Bewoner() {
  return (
    <>
      <Raster verdeling="2" boven>
        <Voorbeeld naam="Namen, woorden uit een lijst en dagen: in het Nederlands, English en العربية">
          <Geschreven />
          <In taal="en" deel={() => <Geschreven />} />
          <In taal="ar" deel={() => <Geschreven />} />
        </Voorbeeld>
        <Voorbeeld naam="Een zin met een link erin">
          <p>
            <MetLink tekst="Lees eerst <a>wie wat van u ziet</a>, en vraag dan verder." href="#bewoner" />
          </p>
        </Voorbeeld>
        <Voorbeeld naam="Kies uw taal; een vertaling die nog niemand nakeek zegt dat">
          <Taalkeuze naar="/stijl" />
          <In taal="ar" deel={() => <Onbevestigd />} />
        </Voorbeeld>
        <Voorbeeld naam="Een plaatje naast zijn woorden">
          <Knop href="#bewoner">
            <Plaatje naam="plan" />
            Mijn plan
          </Knop>
          <MetPlaatje naam="telefoon">
            Dinsdag 24 november, 10.00 uur
            <Bij>Telefoon</Bij>
          </MetPlaatje>
          <Plaatje naam="helpen" groot />
        </Voorbeeld>
        <Voorbeeld naam="In één druk van de bladzijde af">
          <SnelWeg />
        </Voorbeeld>
        <Voorbeeld naam="Een passkey maken, met wat er staat als de browser het niet kan">
          <Passkey
            soort="maak"
            opties="/stijl"
            actie="#bewoner"
            naam="Voorbeeld van een passkey maken"
            knop="Maak een passkey"
            zonder="Uw browser kan geen passkey maken."
          />
        </Voorbeeld>
        <Voorbeeld naam="Inloggen met een passkey">
          <Passkey
            soort="gebruik"
            opties="/stijl"
            actie="#bewoner"
            naam="Voorbeeld van inloggen met een passkey"
            knop="Log in met een passkey"
            knopSoort="hoofd"
          />
        </Voorbeeld>
      </Raster>
      <Voorbeeld naam="Een code om te scannen: ook in het donker zwart op wit" donker>
        <Qr tekst="https://trede.example.org/koppel/AB12-CD34" naam="Koppelcode van een voorbeeld" />
      </Voorbeeld>
    </>
  )
}
