import { page } from "#platform/page"
import { LICENTIE, VERSIE } from "#platform/versie"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"

export const over = page({
  path: "/over",
  recht: "openbaar",
  inzage: "geen",
  load: async () => ({ versie: VERSIE, licentie: LICENTIE }),
  view: ({ versie, licentie }) => ({
    titel: "Over Trede",
    vorm: "smal",
    inleiding: "Trede is het open informatiesysteem voor de weg naar werk: voor wie werk zoekt, en voor wie daarbij helpt.",
    inhoud: (
      <Kaart>
        <Definitielijst
          gegevens={[
            { naam: "Naam", waarde: "Een trede is een sport van de participatieladder, van geïsoleerd (1) tot betaald werk (6)." },
            { naam: "Versie", waarde: versie },
            { naam: "Licentie", waarde: `${licentie}: iedereen mag de broncode gebruiken, bekijken en verbeteren.` },
            {
              naam: "Algoritmen",
              waarde: "Trede geeft mensen geen score en verbergt niemand. Elke regel staat in de broncode en is na te rekenen.",
            },
          ]}
        />
        <Knop href="/">Naar het begin</Knop>
      </Kaart>
    ),
  }),
})

export const privacy = page({
  path: "/privacy",
  recht: "openbaar",
  inzage: "geen",
  load: async () => ({}),
  view: () => ({
    titel: "Privacy",
    vorm: "smal",
    inleiding: "Wat Trede met uw gegevens doet, en wat u ervan mag weten.",
    inhoud: (
      <Kaart>
        <h2>Van wie zijn de gegevens?</h2>
        <p>De gemeente (of een andere organisatie) die u helpt, is verantwoordelijk. Zij beslist wat er wordt opgeschreven en waarvoor.</p>
        <h2>Wie ziet ze?</h2>
        <p>
          Alleen wie u op dit moment helpt, en dan alleen wat daarvoor nodig is. Stopt iemand met helpen, dan ziet die persoon niets meer.
          Trede bewaart nooit wat u mankeert, alleen wat u kunt en wat u op het werk nodig hebt.
        </p>
        <h2>Wie heeft gekeken?</h2>
        <p>
          Elke keer dat iemand uw gegevens opent, wordt dat opgeschreven. Na het inloggen ziet u zelf wanneer dat was, vanuit welke
          organisatie en waarom. De privacy officer van uw organisatie houdt toezicht.
        </p>
        <h2>Wat staat er op uw computer?</h2>
        <p>Eén cookie, zodat Trede weet dat u bent ingelogd, en soms één die een minuut lang een bericht onthoudt. Niemand volgt u.</p>
        <h2>Uw rechten</h2>
        <p>
          U mag weten wat er over u is opgeschreven, fouten laten herstellen, bezwaar maken en soms gegevens laten wissen. Vraag het aan wie
          u helpt, of aan de privacy officer.
        </p>
        <Knop href="/">Naar het begin</Knop>
      </Kaart>
    ),
  }),
})
