import { verzetVerantwoordelijkheidJob } from "#modules/deelnemer"
import type { OverdrachtAanvaard } from "#modules/delen"
import type { Subscriber } from "#platform/command"

/** The facts of all modules: without an entry here a published fact does not compile. */
type Gepubliceerd = OverdrachtAanvaard

/** Who listens to which fact; modules that publish do not know. */
export const subscribers: { [F in Gepubliceerd as F["soort"]]: ReadonlyArray<Subscriber<F>> } = {
  // Whoever moves today does so at once, by the work that moves people every hour.
  OverdrachtAanvaard: [(_feit, { queue }) => queue(verzetVerantwoordelijkheidJob.naam, {})],
}
