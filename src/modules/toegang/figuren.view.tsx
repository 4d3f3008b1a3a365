import { t } from "#platform/taal"
import { Letterlijk } from "#ui/letterlijk"
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
          bijschrift={t("{{wie}} van het voorbeeld", { wie: props.titel })}
          zonderKop
          rijen={props.figuren}
          kolommen={[
            {
              kop: t("Wie"),
              naam: true,
              breedte: 30,
              cel: f => (
                <>
                  <Letterlijk>{f.naam}</Letterlijk>
                  <Bij>
                    {t(rolNaam(f.rol))}
                    {f.organisatie && (
                      <>
                        , <Letterlijk>{f.organisatie}</Letterlijk>
                      </>
                    )}
                  </Bij>
                </>
              ),
            },
            { kop: t("Verhaal"), telefoon: "vol", cel: f => <Letterlijk>{f.verhaal}</Letterlijk> },
            {
              kop: t("Inloggen"),
              breedte: 0,
              telefoon: "vol",
              cel: f => (
                <Knop naam="account" waarde={f.accountId} bij={t("als {{naam}}", { naam: f.naam })}>
                  {t("Log in")}
                </Knop>
              ),
            },
          ]}
        />
      </Kaart>
    </form>
  )
}
