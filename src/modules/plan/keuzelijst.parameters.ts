import type { Dag } from "#begrippen/dag"

/** One line of the reference lists that come along. */
export interface Startkeuze {
  code: string
  thema: string
  soort: "situatie" | "doel" | "stap"
  tekst: string
  geldigVan: Dag
  geldigTot: Dag | null
}

/** Own words of Trede: there is no national list. An organisation adds to it and takes out of it (Beheer, Keuzelijsten). */
export const BRON_STARTLIJST = "startlijst van Trede, 22 november 2026"

const sinds = (thema: string, soort: Startkeuze["soort"], lijn: string): Startkeuze[] =>
  lijn
    .trim()
    .split("\n")
    .map(regel => {
      const [code, tekst] = regel.trim().split(": ") as [string, string]
      return { code: `${thema}.${soort}.${code}`, thema, soort, tekst, geldigVan: "2026-11-22", geldigTot: null }
    })

export const STARTLIJST: readonly Startkeuze[] = [
  ...sinds("werk", "situatie", `geen_werk: Heeft nu geen werk
    lang_geleden: Heeft langer dan twee jaar niet gewerkt
    nooit: Heeft nog nooit betaald gewerkt
    te_weinig: Werkt, maar te weinig uren om van te leven
    weet_niet: Weet nog niet welk werk past`),
  ...sinds("werk", "doel", `betaald: Betaald werk vinden dat past
    meer_uren: Meer uren werken
    ontdekken: Ontdekken welk werk bij mij past
    ritme: Werkritme opbouwen
    houden: Mijn werk houden`),
  ...sinds("werk", "stap", `cv: Cv maken of bijwerken
    meelopen: Een dag meelopen bij een werkgever
    proef: Proefplaatsing regelen
    solliciteren: Op twee vacatures per week reageren
    test: Beroepskeuzetest doen`),
  ...sinds("leren", "situatie", `geen_diploma: Heeft geen startkwalificatie
    taal: Heeft moeite met lezen, schrijven of spreken
    computer: Heeft moeite met computer of telefoon
    papieren: Heeft een diploma uit een ander land`),
  ...sinds("leren", "doel", `diploma: Een diploma of certificaat halen
    taal: Beter Nederlands spreken, lezen en schrijven
    vak: Een vak leren
    digitaal: Zelf dingen regelen op de computer`),
  ...sinds("leren", "stap", `toets: Taal- en rekentoets maken
    aanmelden: Aanmelden bij een opleiding of cursus
    waardering: Diploma laten waarderen
    taalles: Wekelijks naar taalles`),
  ...sinds("geld", "situatie", `schulden: Er zijn schulden of achterstanden
    overzicht: Heeft geen overzicht over geld
    geregeld: Er is hulp bij geldzaken`),
  ...sinds("geld", "doel", `rust: Rust in mijn geldzaken
    overzicht: Weten wat er binnenkomt en uitgaat`),
  ...sinds("geld", "stap", `hulp: Afspraak maken met schuldhulp
    post: Alle post en rekeningen meenemen
    toeslagen: Toeslagen nakijken`),
  ...sinds("wonen", "situatie", `onzeker: Weet niet hoelang de woning blijft
    tijdelijk: Woont tijdelijk bij een ander
    vast: Woont goed`),
  ...sinds("wonen", "doel", `plek: Een vaste plek om te wonen`),
  ...sinds("wonen", "stap", `inschrijven: Inschrijven voor een woning
    gesprek: Gesprek met de woningcorporatie`),
  ...sinds("thuis", "situatie", `opvang: Heeft geen opvang voor de kinderen
    zorg: Zorgt voor een ander
    alleen: Staat er alleen voor`),
  ...sinds("thuis", "doel", `opvang: Opvang geregeld op de dagen dat ik werk of leer
    balans: Zorg en werk passen samen`),
  ...sinds("thuis", "stap", `opvang: Kinderopvang en toeslag aanvragen
    mantelzorg: Afspraken maken over wie de zorg overneemt`),
  ...sinds("belasting", "situatie", `uren: Kan nu een beperkt aantal uren aan
    aanpassing: Heeft een aanpassing of extra uitleg nodig
    rustig: Werkt het best op een rustige plek
    onbekend: Nog niet bekend wat iemand aankan`),
  ...sinds("belasting", "doel", `opbouwen: Stap voor stap meer uren aankunnen
    weten: Weten wat ik aankan en nodig heb
    aanpassing: Een werkplek die voor mij is aangepast`),
  ...sinds("belasting", "stap", `proef: Twee dagdelen proberen en bespreken
    arbeidsdeskundige: Gesprek met de arbeidsdeskundige
    voorziening: Werkvoorziening aanvragen`),
  ...sinds("meedoen", "situatie", `weinig: Komt weinig buiten of ziet weinig mensen
    vrijwillig: Doet vrijwilligerswerk
    kring: Heeft mensen op wie hij kan rekenen`),
  ...sinds("meedoen", "doel", `mensen: Meer mensen leren kennen
    dag: Een vaste invulling van mijn week
    vrijwillig: Vrijwilligerswerk doen`),
  ...sinds("meedoen", "stap", `kennismaken: Kennismaken bij het ontwikkelcentrum
    activiteit: Elke week meedoen aan een activiteit
    buurthuis: Langsgaan bij het buurthuis`),
  ...sinds("reizen", "situatie", `geen_vervoer: Heeft geen vervoer naar werk
    rijbewijs: Heeft geen rijbewijs
    ov: Reist met het openbaar vervoer`),
  ...sinds("reizen", "doel", `zelf: Zelf naar mijn werk kunnen reizen`),
  ...sinds("reizen", "stap", `fiets: Een fiets regelen
    route: De route een keer samen rijden
    rijles: Theorie-examen aanvragen`),
] // biome-ignore format: lists as one reads them
