import { page } from "#platform/page"
import { Stijl } from "#ui/stijl"

/** Every part of the design system in every state, with made-up data: for who builds or reviews a page. */
export const stijl = page({
  path: "/stijl",
  recht: "ingelogd",
  inzage: "geen",
  load: async () => ({}),
  view: () => ({
    titel: "Stijl",
    inleiding: "Elk onderdeel van de pagina's, in elke toestand. De gegevens zijn verzonnen.",
    inhoud: <Stijl />,
  }),
})
