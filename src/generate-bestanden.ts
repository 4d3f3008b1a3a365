import { BESTANDEN, LEESREGELS, rolVan, vormVan, waarvoor } from "#modules/verkeer"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"

/** docs/handleiding/bestanden.md: the exchange files for who makes them, from the definitions by which they are read. */
export function readBestanden(): string {
  return `# Bestanden inlezen en ophalen

Gemaakt uit de definities waarmee Trede leest, met \`npm run generate\`.

Trede leest en schrijft ${BESTANDEN.length} soorten bestanden. U hoeft ze niet allemaal te hebben: wat ontbreekt blijft zoals het is. Inlezen gaat
op de pagina **Invoer**: u kiest de bestanden, ziet wat er zou veranderen en wat niet klopt, en kiest dan pas. Ophalen gaat
bij **Invoer › Bestanden ophalen**; wat u ophaalt heeft dezelfde vorm, als losse bestanden,
in één zip of in één Excel-werkmap, en desgewenst één bestand tegelijk. Het wordt op de achtergrond gemaakt; u mag de pagina sluiten. Wie bezwaar
maakte of betwist wat er staat gaat niet mee ([besluit 0320](../besluiten/0320-beperkt.md)); er staat bij hoeveel mensen dat zijn. Bij hem
komt langs een invoer ook niemand van een andere organisatie: die rij wordt geweigerd, met die reden. Het kan ook met \`npm run trede -- import MAP --als ACCOUNT\`.

## Hoe de bestanden worden gelezen

${LEESREGELS.map(regel => `- **${regel.naam}.** ${regel.waarde}`).join("\n")}

## De bestanden

${BESTANDEN.map(b => `- [${b.naam}.csv](#${b.naam}csv)${b.periode ? " ⟳" : ""}: ${waarvoor(b)}`).join("\n")}

${BESTANDEN.map(section).join("\n")}`
}

function section(b: Uitwisselbestand): string {
  const eenVan = b.preciesEenVan ? `Vul precies één in van ${b.preciesEenVan.join(" en ")}.\n\n` : ""
  const rows = b.kolommen.map(k => `| \`${k.naam}\` | ${vormVan(k)} | ${rolVan(k)} |`)
  return `### ${b.naam}.csv

${waarvoor(b)}${b.periode ? " ⟳ Per persoon de hele waarheid van de bron." : ""}

${eenVan}| kolom | wat erin mag staan | nodig |
| --- | --- | --- |
${rows.join("\n")}
`
}
