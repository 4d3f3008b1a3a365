import { vertaling as aanmelding } from "#modules/aanmelding"
import { vertaling as aanwezigheid } from "#modules/aanwezigheid"
import { vertaling as boodschap } from "#modules/boodschap"
import { instrumentTeksten, vertaling as diagnose } from "#modules/diagnose"
import { begrippen, documentTeksten, inzageTeksten, loontTeksten, vertaling as mijn } from "#modules/mijn"
import { vertaling as dossier } from "#modules/dossier"
import { vertaling as doorverwijzing } from "#modules/doorverwijzing"
import { vertaling as eigenwoorden } from "#modules/eigenwoorden"
import { vertaling as gesprek } from "#modules/gesprek"
import { vertaling as link } from "#modules/link"
import { keuzelijsten, vertaling as plan } from "#modules/plan"
import { vertaling as portfolio, vragen as portfolioVragen } from "#modules/portfolio"
import { vertaling as rechten } from "#modules/rechten"
import { vertaling as team } from "#modules/team"
import { vertaling as toegang } from "#modules/toegang"
import { vertaling as voorlichting } from "#modules/voorlichting"
import { vertaling as voorstel } from "#modules/voorstel"
import type { Vertalingen } from "#platform/taal"
import { vertaling as ui } from "#ui/vertaling"

/** Every text of the resident's part in its other languages: of the frame, and of each module that he meets. */
export const vertalingen: readonly Vertalingen[] = [
  ui,
  toegang,
  aanmelding,
  mijn,
  documentTeksten,
  begrippen,
  inzageTeksten,
  loontTeksten,
  gesprek,
  boodschap,
  aanwezigheid,
  portfolio,
  portfolioVragen,
  voorlichting,
  link,
  voorstel,
  rechten,
  plan,
  eigenwoorden,
  keuzelijsten,
  diagnose,
  instrumentTeksten,
  doorverwijzing,
  dossier,
  team,
]
