import type { Weigering } from "#begrippen/uitkomst"

export const BESTEMMINGEN = { wissen: "wissen", archiveren: "naar het archief, dan wissen" } as const

/** What stands on top of the package, for who opens it years later. */
export const leesmij = (organisatie: string, gemaakt: string): string =>
  `Archiefpakket van Trede
=======================

Van:      ${organisatie}
Gemaakt:  ${gemaakt}

Dit pakket bevat dossiers waarvan de bewaartermijn voorbij is. Ze worden in Trede
gewist zodra de ontvangst is bevestigd.

manifest.json     Wat erin staat: elk bestand met zijn grootte en SHA-256, de
                  bewaartermijnen met hun bron, en wat er niet in staat.
mensen.csv        Wie het zijn, en in welk bestand hun gegevens staan.
velden.csv        Wat elk veld betekent.
mensen/*.json     Eén bestand per mens, met alles van de gekozen soorten
                  gegevens: ook wat vroeger gold, wat vervallen is en waarom.
ONTVANGST.txt     De code waarmee u in Trede de ontvangst bevestigt.

Burgerservicenummers staan er niet in: een dossier is te vinden op naam en
geboortedatum. Wie wanneer keek staat er ook niet in; dat heeft in Trede een eigen
termijn. Wat bij een overdracht bij een eerdere organisatie achterbleef is van die
organisatie, en staat er niet in.

Controleer het pakket voordat u de ontvangst bevestigt: daarna bestaat het in Trede
niet meer.
`

export const ontvangst = (code: string): string =>
  `Hebt u dit pakket heel ontvangen en opgeslagen? Bevestig dat in Trede met deze code:

    ${code.slice(0, 4)}-${code.slice(4)}

Daarna wist Trede de gegevens.
`

/** What is not in the package, for the manifest. */
export const WEGGELATEN = [
  { wat: "burgerservicenummer", waarom: "niet nodig om een dossier terug te vinden" },
  { wat: "wie keek en wie iets deed", waarom: "heeft een eigen termijn, onder zijn zegel" },
  { wat: "wat bij een eerdere organisatie achterbleef", waarom: "die organisatie beslist erover" },
  { wat: "afgeschermde dossiers", waarom: "worden niet ingepakt en niet gewist tot de afscherming is opgeheven" },
] as const

export const PAKKET_KAN_NIET: Record<string, Weigering> = {
  niet_gevonden: { code: "niet_gevonden", tekst: "Dit pakket is niet gevonden, of is niet aan u om op te halen." },
  al_ontvangen: { code: "al_ontvangen", tekst: "De ontvangst is al bevestigd. Er is niets veranderd." },
  niet_klaar: {
    code: "niet_klaar",
    tekst: "Er is nu geen pakket dat klaarstaat. Open het voorstel opnieuw om te zien hoe het ermee staat.",
  },
  code: {
    code: "code",
    veld: "code",
    tekst: "Deze code hoort niet bij dit pakket. Open ONTVANGST.txt in het pakket dat u het laatst ophaalde en neem de code over.",
  },
}
