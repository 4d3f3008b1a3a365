import { z } from "zod"

/** The person's own data of which one of two files may be right. */
export const PERSOONSVELDEN = [
  "voornaam",
  "tussenvoegsel",
  "achternaam",
  "geboortedatum",
  "geslacht",
  "telefoon",
  "email",
  "voertaal",
  "aanmelddatum",
  "overledenOp",
] as const
export type Persoonsveld = (typeof PERSOONSVELDEN)[number]

/** A list sends the name of what is taken from the other file, or nothing where this one stays. */
export const VoegSamen = z.strictObject({
  deelnemerId: z.uuid(),
  anderId: z.uuid(),
  velden: z.array(z.enum(["", ...PERSOONSVELDEN, "adres", "verantwoordelijk"])),
  rijen: z.array(z.union([z.literal(""), z.uuid()])),
})
export type VoegSamen = z.infer<typeof VoegSamen>

export const HaalUiteen = z.strictObject({
  deelnemerId: z.uuid(),
  samenvoegingId: z.uuid(),
  reden: z.string().trim().min(10, "Leg in een zin uit waarom: minstens tien tekens.").max(1000, "Houd het korter dan 1000 tekens."),
})
