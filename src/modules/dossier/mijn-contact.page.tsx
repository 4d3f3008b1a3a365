import { naamVan } from "#begrippen/code"
import { SOORTEN_CONTACTPERSOON } from "#begrippen/contactpersoon"
import { act, page, type Shell } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Letterlijk } from "#ui/letterlijk"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { loadMijnContacten, type MijnContact, type MijnZorg } from "./contact.sql.ts"
import { noemMijnContactpersoon, wijzigMijnContactpersoon } from "./mijn-contact.command.ts"

const PAD = "/mijn/contactpersonen"

/** Whom to call when something happens, who decides with him, and which care is involved: the first is his own to change. */
export const mijnContactpersonen = page<{ mensen: MijnContact[]; zorg: MijnZorg[] }>({
  path: PAD,
  recht: "eigen",
  inzage: "geen",
  load: ({ tx, actor, vandaag }) => loadMijnContacten(tx, actor!.deelnemerId!, vandaag),
  view: ({ mensen, zorg }, shell) => ({
    titel: t("Wie bellen wij in nood"),
    inleiding: t("Wie mogen wij bellen als er iets met u gebeurt? U kiest het zelf, en u mag het altijd veranderen."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    handelingen: <Knop href="/mijn/rechten/nieuw?soort=correctie">{t("Er klopt iets niet")}</Knop>,
    inhoud: (
      <Stapel>
        <Mensen rijen={mensen} />
        {zorg.length > 0 && <Zorg rijen={zorg} />}
        <Kaart titel={t("Noem iemand")}>
          <Formulier actie={PAD} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam={t("Noem iemand")}>
            <Velden shell={shell} />
            <Knoppen>
              <Knop soort="hoofd" groot>
                {t("Bewaar")}
              </Knop>
            </Knoppen>
          </Formulier>
        </Kaart>
      </Stapel>
    ),
  }),
  act: act({ command: noemMijnContactpersoon, naar: () => PAD, melding: "Wij weten nu wie wij bellen." }),
})

export const wijzigMijnContact = page<MijnContact>({
  path: `${PAD}/:feitId`,
  recht: "eigen",
  inzage: "geen",
  load: async ({ tx, actor, params, vandaag }) =>
    (await loadMijnContacten(tx, actor!.deelnemerId!, vandaag)).mensen.find(c => c.vanMij && c.id === params["feitId"]) ?? null,
  view: (contact, shell) => ({
    titel: t("Verander wie wij bellen"),
    kruimels: [
      { tekst: t("Mijn gegevens"), href: "/mijn" },
      { tekst: t("Wie bellen wij in nood"), href: PAD },
    ],
    inhoud: (
      <Formulier
        actie={`${PAD}/${contact.id}`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam={t("Verander wie wij bellen")}
      >
        <Velden shell={shell} nu={contact} />
        <Veld {...veldenVan(shell).vink("weg")} type="checkbox" label={t("Bel deze persoon niet meer")} />
        <Knoppen>
          <Knop soort="hoofd" groot>
            {t("Bewaar")}
          </Knop>
          <Knop soort="stil" href={PAD}>
            {t("Terug")}
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: wijzigMijnContactpersoon, naar: () => PAD, melding: "Het is veranderd." }),
})

function Velden({ shell, nu }: { shell: Shell; nu?: MijnContact }) {
  const v = veldenVan(shell)
  return (
    <>
      <Veld {...v.een("naam", nu?.naam)} label={t("Naam")} maxlengte={100} />
      <Veld
        {...v.een("relatie", nu?.relatie ?? undefined)}
        label={t("Wie is dat voor u")}
        hint={t("Bijvoorbeeld uw moeder of uw buurman.")}
        maxlengte={100}
        verplicht={false}
      />
      <Veld {...v.een("telefoon", nu?.telefoon ?? undefined)} label={t("Telefoon")} maxlengte={30} verplicht={false} />
    </>
  )
}

function Mensen({ rijen }: { rijen: readonly MijnContact[] }) {
  return (
    <Kaart titel={t("Uw contactpersonen")} vol>
      <Tabel
        bijschrift={t("Uw contactpersonen")}
        rijen={rijen}
        leeg={<p class="kaart-lijf stil">{t("U noemde nog niemand.")}</p>}
        kolommen={[
          {
            kop: t("Wie"),
            naam: true,
            cel: c => (
              <>
                <Letterlijk>{c.naam}</Letterlijk>
                {c.relatie && (
                  <Bij>
                    <Letterlijk>{c.relatie}</Letterlijk>
                  </Bij>
                )}
                {c.vanMij && (
                  <Bij>
                    <a href={`${PAD}/${c.id}`}>{t("verander dit")}</a>
                  </Bij>
                )}
              </>
            ),
          },
          { kop: t("Waarvoor"), cel: c => t(naamVan(SOORTEN_CONTACTPERSOON, c.soort)) },
          { kop: t("Telefoon"), cel: c => c.telefoon && <Letterlijk>{c.telefoon}</Letterlijk> },
        ]}
      />
    </Kaart>
  )
}

function Zorg({ rijen }: { rijen: readonly MijnZorg[] }) {
  return (
    <Kaart titel={t("Zorg die betrokken is")} onder={t("wie het is en sinds wanneer, nooit waarom")} vol>
      <Tabel
        bijschrift={t("Zorg die betrokken is")}
        rijen={rijen}
        kolommen={[
          { kop: t("Wie"), naam: true, cel: z => <Letterlijk>{z.wie}</Letterlijk> },
          { kop: t("Vanaf"), cel: z => <span class="getal">{dagTekst(z.begin)}</span> },
        ]}
      />
    </Kaart>
  )
}
