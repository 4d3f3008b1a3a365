import { LANGSTE_SLEUTEL } from "#platform/kolom"
import type { Bevinding } from "./rapport.rules.ts"

type Zin = (b: Bevinding) => string

const kolom = (b: Bevinding): string => b.kolom ?? "deze kolom"
const uit = (b: Bevinding): string => b.toelichting ?? ""
const opRij = (b: Bevinding): string => (b.toelichting === "opgeslagen" ? "met wat al is opgeslagen" : `met rij ${b.toelichting}`)
const datum = (tekst: string): string => tekst.split("-").toReversed().join("-")

const voorGeboorte: Zin = b =>
  `Dit ligt vóór de geboorte${b.toelichting ? ` (${datum(b.toelichting)})` : ""}. Verbeter deze datum of de geboortedatum.`

/** Days as SQL told them, the second of which may be missing: `2025-01-01 2025-02-01`. */
const periode = (begin = "", einde = ""): string => `${datum(begin)} tot ${einde === "" ? "nu" : datum(einde)}`

/** `begin [einde] nummer`; the number may hold spaces. */
function plaatsing(tekst: string): string {
  const [, begin = "", einde = "", nr = ""] = /^(\S+)(?: (\d{4}-\d\d-\d\d))?(?: (.*))?$/s.exec(tekst) ?? []
  return `${nr} (${periode(begin, einde)})`.trim()
}

/** What is wrong with a row and how to mend it, by the rule that it breaks. */
const ZINNEN: Record<string, Zin> = {
  vervalt: () =>
    "Dit is opgeslagen en staat niet meer in uw bestand, terwijl de persoon er wel in staat. Het vervalt bij het inlezen. Hoort het te blijven, zet de rij dan terug.",
  nummer_bij_andere_bron: b => {
    const [aantal, zelfde] = uit(b).split(" ")
    const waar = zelfde
      ? `onder een bron '${b.waarde}' van iemand die voor andere of meer organisaties mag invoeren`
      : `onder bron '${b.waarde}'`
    return `${Number(aantal).toLocaleString("nl-NL")} van deze nummers staan bij uw organisatie al ${waar}. Is dit dezelfde registratie, lees haar dan dáár in, met een account dat daarvoor mag invoeren: anders komt elk feit er nog een keer bij. Is het een andere registratie, dan hoeft u niets te doen.`
  },
  bsn_elfproef: () => "Dit BSN klopt niet: het doorstaat de elfproef niet. Zoek het nummer op en verbeter het, of laat de cel leeg.",
  bsn_nullen: () => "Een BSN van alleen nullen bestaat niet. Vul het echte nummer in, of laat de cel leeg.",
  bsn_lengte: () => "Een BSN heeft negen cijfers, zonder punten of spaties. Verbeter het nummer, of laat de cel leeg.",
  bsn_niet_uniek: b =>
    b.toelichting === "opgeslagen"
      ? "Dit BSN staat bij deze organisatie al bij iemand anders. Ga na of het om dezelfde persoon gaat: gebruik dan zijn bestaande nummer."
      : `Dit BSN staat ook in rij ${uit(b)}, onder een ander nummer. Ga na of het om dezelfde persoon gaat: houd dan één rij over.`,
  verplicht_leeg: b => `De cel ${kolom(b)} moet zijn ingevuld. Vul haar in, en controleer of de kolom in het bestand staat.`,
  onbekende_code: b => `Deze waarde komt niet voor in de lijst van ${kolom(b)}. Kies een waarde uit het uitwisselformaat.`,
  onbekende_kolom: b =>
    uit(b) === "dubbel"
      ? "Deze kolom staat er twee keer in. De eerste is gelezen, deze niet. Laat er één staan."
      : b.kolom === null
        ? "Deze cel staat onder geen enkele kolomnaam en is overgeslagen. Controleer of de rij niet is verschoven."
        : "Deze kolom hoort niet bij het uitwisselformaat en is overgeslagen. Controleer de naam als u haar wel wilt inlezen.",
  onbekend_bestand: () =>
    "Dit bestand hoort niet bij het uitwisselformaat en is overgeslagen. Controleer de naam als u het wel wilt inlezen (bijvoorbeeld deelnemers.csv).",
  bestand_dubbel: () => "Er is nog een bestand met deze naam; beide zijn overgeslagen. Laat er één staan en lees de map opnieuw in.",
  datum_bestaat_niet: () => "Deze dag bestaat niet. Verbeter de datum.",
  datumvorm: () => "Dit is geen datum die gelezen kan worden. Schrijf jjjj-mm-dd of dd-mm-jjjj, met een jaar van vier cijfers.",
  getalvorm: () => "Dit is geen getal dat gelezen kan worden. Schrijf alleen cijfers, met een komma of punt voor de decimalen.",
  boolean: () => "Schrijf ja of nee.",
  einde_voor_begin: () =>
    "Het einde ligt niet na het begin. Het einde is de eerste dag die niet meer meetelt; een periode van nul dagen bestaat niet.",
  reden_zonder_einde: () => "Er staat een reden van beëindiging maar geen einde. Vul het einde in, of haal de reden weg.",
  uitvalreden_zonder_uitval: () => "Een uitvalreden hoort bij reden_einde 'uitval'. Verbeter de reden, of haal de uitvalreden weg.",
  overlap: b => `Deze periode overlapt ${opRij(b)}. Laat de ene periode eindigen op de dag waarop de andere begint.`,
  dubbele_rij: b => `Deze rij is gelijk aan rij ${uit(b)} en wordt één keer ingelezen. U hoeft niets te doen.`,
  dubbele_sleutel: b =>
    b.toelichting === "opgeslagen"
      ? "Wat hier staat is al van een andere, opgeslagen rij. Verbeter de waarde, of pas die andere rij aan."
      : `Rij ${uit(b)} heeft dezelfde sleutel met andere gegevens. Laat alleen de juiste rij staan.`,
  trede_1_6: () => "Een trede is een heel getal van 1 tot en met 6. Verbeter de trede.",
  uren_0_60: () => "Uren per week liggen boven 0 en zijn hoogstens 60. Verbeter het aantal, of laat de cel leeg als u het niet weet.",
  loonwaarde_0_200: () => "Een loonwaarde is een percentage van 0 tot en met 200. Verbeter het getal, of laat de cel leeg.",
  leeftijd_13_110: () =>
    "Met deze geboortedatum is iemand bij aanmelding jonger dan 13 of ouder dan 110. Verbeter de geboortedatum of de aanmelddatum.",
  geboortedatum_toekomst: () => "Een geboortedatum ligt in het verleden. Verbeter de datum.",
  feit_voor_geboorte: b => {
    if (b.bestand !== "deelnemers.csv" || b.kolom !== "geboortedatum") return voorGeboorte(b)
    const [bestand = "", dag = ""] = uit(b).split(" ")
    return `Met deze geboortedatum ligt iets wat al is opgeslagen vóór de geboorte: een gegeven van de soort ${bestand}, van ${datum(dag)}. Verbeter de geboortedatum, of laat eerst dat gegeven verbeteren.`
  },
  feit_te_ver_vooruit: () =>
    "Deze datum ligt te ver in de toekomst: een feit ligt hoogstens 366 dagen vooruit, een einde hoogstens tien jaar. Verbeter de datum, of laat een onbekend einde leeg.",
  verwijzing_onbekend: b =>
    `Waar ${kolom(b)} naar verwijst staat niet in de bestanden en is in deze bron niet bekend. Voeg die rij toe, of verbeter het nummer.`,
  verwijzing_naar_afgekeurde_rij: b => `Deze rij verwijst naar een rij in ${uit(b)} die is afgekeurd. Verbeter eerst die rij.`,
  precies_een_van: b => `Vul precies één van deze kolommen in: ${uit(b).replace(" ", " of ")}.`,
  plaatsing_buiten_dienstverband: b => {
    if (b.bestand === "dienstverbanden.csv")
      return `Een plaatsing die al is opgeslagen valt dan buiten dit dienstverband: ${plaatsing(uit(b))}. Verbeter begin of einde, of lever die plaatsing aangepast mee.`
    return `De plaatsing valt niet binnen haar dienstverband (${periode(...uit(b).split(" "))}). Verbeter begin of einde, of het dienstverband.`
  },
  te_lang: () =>
    `Een nummer of naam heeft hoogstens ${LANGSTE_SLEUTEL} tekens. Kort de waarde in. Staat hier een hele rij in één cel, controleer dan het scheidingsteken en de aanhalingstekens.`,
  kvk_8_cijfers: () => "Een KVK-nummer heeft acht cijfers. Verbeter het nummer, of laat de cel leeg.",
  voorloopnul_aangevuld: () => "Vooraan ontbrak een nul; die is aangevuld. Controleer of het nummer klopt.",
  postcode: () => "Dit is geen postcode van de vorm 1234 AB; de postcode is leeg gelaten. Vul haar aan als u haar weet.",
  onbekende_eis: () => "Deze eis wordt niet begrepen en is als tekst bewaard. Schrijf bijvoorbeeld rijbewijs:B, taal:B1 of dagdelen:ma_o.",
  totaal_klopt_niet: b => {
    const [totaal = "", som = ""] = uit(b).split(" ")
    return `Het totaal is ${totaal.replace(".", ",")}, maar de organisaties tellen op tot ${som.replace(".", ",")}. Beide zijn ingelezen; verbeter wat niet klopt.`
  },
  geen_recht: () =>
    "U hebt geen recht om voor deze organisatie in te lezen. Haal de rij weg, of vraag de beheerder van die organisatie om het te doen.",
  beperkt: () =>
    "Van deze persoon is de verwerking beperkt, of van iemand die deze collega helpt: zolang een bezwaar of een betwiste verbetering loopt komt er niemand van een andere organisatie bij, ook niet doordat een collega verhuist. Haal de rij weg, en lees haar in nadat de beperking is opgeheven. Wie hem al hielp gaat door.",
  zonder_trede: () => "Van deze deelnemer is geen trede vastgelegd.",
  zonder_begeleider: () => "Bij deze deelnemer is vandaag niemand betrokken.",
  uitstroom_zonder_dienstverband: () => "Deze uitkering eindigde door loondienst, maar er is geen dienstverband van rond die dag.",
  traject_over_tijd: () => "Dit traject loopt nog, terwijl het verwachte einde voorbij is.",
  bevestigd_buiten_dienstverband: () => "De dag tot waar dit is bevestigd ligt buiten het dienstverband.",
  zonder_uren: () => "Van dit dienstverband zijn de uren per week niet bekend.",
  andermans_dienstverband: () => "Dit dienstverband is van een andere deelnemer.",
  andermans_traject: () => "Dit traject is van een andere deelnemer.",
  andermans_plaatsing: () => "Deze plaatsing is van een andere deelnemer.",
  sluit_voor_opening: () => "Deze vacature sluit voordat zij opengaat.",
  na_overlijden: b => `Dit loopt door na het overlijden op ${datum(uit(b))}.`,
  formule: () =>
    "In deze kolom staat een formule. Trede voert formules niet uit: gelezen is de uitkomst die in het bestand is bewaard. Controleer of die klopt.",
  formule_zonder_uitkomst: () =>
    "In deze cel staat een formule zonder bruikbare uitkomst. Open het rekenblad, laat het rekenen en sla het op, of typ de waarde zelf.",
  procent: () => "Deze kolom heeft de opmaak procent: 35% is gelezen als 35. Controleer of dat zo is bedoeld.",
  samengevoegd: () =>
    "In dit werkblad zijn cellen samengevoegd. Alleen de eerste cel telt; de andere zijn leeg. Splits de cellen als elke rij een waarde moet hebben.",
  verborgen_blad: () => "Dit werkblad is verborgen en is overgeslagen. Maak het zichtbaar als u het wilt inlezen.",
  vervangt_verbetering: b => {
    const [begin = "", einde = ""] = uit(b).split(" ")
    const was = einde === "" ? (begin === "" ? "" : ` (${datum(begin)})`) : ` (${periode(begin, einde)})`
    return `Iemand heeft dit hier met de hand verbeterd${was}. Wat dit bestand zegt is nieuw en komt daarvoor in de plaats; de verbetering blijft leesbaar. Kijk of het zo klopt.`
  },
  gekoppeld_op_bsn: () =>
    "Iemand met dit BSN is bij deze organisatie al bekend uit een andere bron; deze rij hoort bij dezelfde persoon en werkt zijn gegevens bij.",
}

export const CODES: readonly string[] = Object.keys(ZINNEN)

/** The explanation of a finding, in plain Dutch. */
export const legUit = (bevinding: Bevinding): string => (bevinding.nog ? nogMeer(bevinding.nog) : ZINNEN[bevinding.code]!(bevinding))

const nogMeer = (n: number): string =>
  `Dit staat nog ${n.toLocaleString("nl-NL")} keer in dit bestand. Die keren zijn geteld en staan niet één voor één in het verslag. Staan de kolommen goed, en klopt het scheidingsteken? Herstel wat er wel staat en controleer opnieuw.`
