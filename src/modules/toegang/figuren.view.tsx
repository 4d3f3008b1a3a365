import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Bij, Tabel } from "#ui/tabel"
import type { Figuur } from "./inlog.sql.ts"
import { rolNaam } from "#begrippen/rol"

/** Some of the cast of the example region, each with the one button that logs in as him. */
export function Figuren(props: { titel: string; onder: string; figuren: readonly Figuur[]; naar: string }) {
  return (
    <form method="post" action="/inloggen/voorbeeld">
      <input type="hidden" name="naar" value={props.naar} />
      <Kaart titel={props.titel} onder={props.onder} vol>
        <Tabel
          bijschrift={`${props.titel} van het voorbeeld`}
          zonderKop
          rijen={props.figuren}
          kolommen={[
            {
              kop: "Wie",
              naam: true,
              breedte: 30,
              cel: f => (
                <>
                  {f.naam}
                  <Bij>{f.organisatie ? `${rolNaam(f.rol)}, ${f.organisatie}` : rolNaam(f.rol)}</Bij>
                </>
              ),
            },
            { kop: "Verhaal", telefoon: "vol", cel: f => f.verhaal },
            {
              kop: "Inloggen",
              breedte: 0,
              telefoon: "vol",
              cel: f => (
                <Knop naam="account" waarde={f.accountId} bij={`als ${f.naam}`}>
                  Log in
                </Knop>
              ),
            },
          ]}
        />
      </Kaart>
    </form>
  )
}
