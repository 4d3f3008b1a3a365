import { z } from "zod"

/** `keuze`: the activity, and one more or one less, as one button of the page sends them. */
export const TelInloop = z.strictObject({
  keuze: z
    .string("Kies een activiteit.")
    .transform(tekst => tekst.split(" "))
    .pipe(z.tuple([z.uuid(), z.enum(["erbij", "eraf"])], "Kies een activiteit.")),
})

export const VoegActiviteitToe = z.strictObject({
  naam: z
    .string("Schrijf wat mensen hier kunnen doen.")
    .trim()
    .min(2, "Schrijf wat mensen hier kunnen doen, bijvoorbeeld: fietsen repareren.")
    .max(40, "Houd de naam korter dan 40 tekens: zij staat op een knop."),
})

export const BeeindigActiviteit = z.strictObject({ activiteitId: z.uuid("Kies een activiteit.") })
