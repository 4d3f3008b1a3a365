import { ruimAanmeldingenOp, stuurAanmeldberichten } from "#modules/aanmelding"
import { verzetVerantwoordelijkheidJob } from "#modules/deelnemer"
import { draagTakenOver } from "#modules/dossier"
import { ruimConceptenOp, ruimWerkaantekeningenOp, stuurBerichten } from "#modules/gesprek"
import { snoeiWijziging } from "#modules/monitor"
import { sluitBewijzen } from "#modules/portfolio"
import { ruimOp } from "#modules/toegang"
import { controleerZegelsJob, verzegelJob, zoekOpvallendJob } from "#modules/toezicht"
import { ruimOverdrachtenOp } from "#modules/verkeer"
import type { Recurring } from "#platform/jobs"

/** All recurring work, on one page. Times are UTC; what belongs to midnight in Amsterdam runs every hour, whatever the season. */
export const schedule: readonly Recurring[] = [
  { cron: "* * * * *", job: verzegelJob },
  { cron: "10 2 * * *", job: controleerZegelsJob },
  { cron: "30 2 * * *", job: zoekOpvallendJob },
  // Between eight and nine in the evening at the latest: nobody's telephone rings at night.
  { cron: "*/5 7-18 * * *", job: stuurBerichten },
  { cron: "*/5 7-18 * * *", job: stuurAanmeldberichten },
  { cron: "1 * * * *", job: verzetVerantwoordelijkheidJob },
  { cron: "5 * * * *", job: draagTakenOver },
  { cron: "*/5 * * * *", job: ruimOverdrachtenOp },
  { cron: "*/10 * * * *", job: sluitBewijzen },
  { cron: "20 * * * *", job: snoeiWijziging },
  { cron: "50 2 * * *", job: ruimAanmeldingenOp },
  { cron: "40 3 * * *", job: ruimOp },
  { cron: "45 3 * * *", job: ruimConceptenOp },
  { cron: "50 3 * * *", job: ruimWerkaantekeningenOp },
]
