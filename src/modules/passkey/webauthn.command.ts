import type { Weigering } from "#begrippen/uitkomst"
import type { Services } from "#platform/services"
import { hashToken } from "#platform/sessie"
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"
import type { z } from "zod"
import type { Plaats } from "./passkey.rules.ts"
import { Antwoord, NaamPasskey } from "./passkey.schema.ts"
import { findPasskey, loadIds, storePasskey, storeVraag, takeVraag, usePasskey } from "./passkey.sql.ts"

const INLOG = "passkey"
const maken = (accountId: string) => `passkey ${accountId}`

/** A question that any of one's passkeys may answer: the browser shows which there are. */
export async function vraagInlog({ db }: Services, { rpId }: Plaats) {
  const opties = await generateAuthenticationOptions({ rpID: rpId, userVerification: "required" })
  await db.inRol("poort", null, tx => storeVraag(tx, hashToken(opties.challenge), INLOG))
  return opties
}

/** A question that makes a new one, for this account; the ones it has are named so that none is made twice. */
export async function vraagNieuw({ db }: Services, { rpId }: Plaats, wie: { accountId: string; naam: string; email: string }) {
  const bekend = await db.inRol("poort", null, tx => loadIds(tx, wie.accountId))
  const opties = await generateRegistrationOptions({
    rpName: "Trede",
    rpID: rpId,
    userID: Uint8Array.from(Buffer.from(wie.accountId)),
    userName: wie.email,
    userDisplayName: wie.naam,
    attestationType: "none",
    excludeCredentials: bekend.map(id => ({ id: id.toString("base64url") })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  })
  await db.inRol("poort", null, tx => storeVraag(tx, hashToken(opties.challenge), maken(wie.accountId)))
  return opties
}

/** Whose passkey answered, or null: a question that was not asked here or answered before, another site, a copied or removed key. */
export async function leesInlog({ db }: Services, { rpId, origin }: Plaats, antwoord: string): Promise<string | null> {
  const response = parse(antwoord) as AuthenticationResponseJSON | null
  if (!response) return null
  const id = Buffer.from(response.id, "base64url")
  const bekend = await db.inRol("poort", null, tx => findPasskey(tx, id))
  if (!bekend) return null
  const wie = response.response.userHandle
  if (wie !== undefined && Buffer.from(wie, "base64url").toString() !== bekend.accountId) return null
  const oordeel = await quietly(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge => db.inRol("poort", null, tx => takeVraag(tx, hashToken(challenge), INLOG)),
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      credential: { id: response.id, publicKey: Uint8Array.from(bekend.sleutel), counter: bekend.teller },
    }),
  )
  if (!oordeel?.verified) return null
  const { newCounter } = oordeel.authenticationInfo
  return (await db.inRol("poort", null, tx => usePasskey(tx, id, newCounter))) ? bekend.accountId : null
}

/** Keeps a new passkey; null when it was done. */
export async function bewaarNieuw(
  { db }: Services,
  { rpId, origin }: Plaats,
  accountId: string,
  invoer: { antwoord: string; naam: string },
): Promise<Weigering | null> {
  const naam = NaamPasskey.safeParse(invoer.naam)
  if (!naam.success) return { code: "invoer", veld: "naam", tekst: naam.error.issues[0]!.message }
  const response = parse(invoer.antwoord) as RegistrationResponseJSON | null
  const oordeel =
    response &&
    (await quietly(() =>
      verifyRegistrationResponse({
        response,
        expectedChallenge: challenge => db.inRol("poort", null, tx => takeVraag(tx, hashToken(challenge), maken(accountId))),
        expectedOrigin: origin,
        expectedRPID: rpId,
        requireUserVerification: true,
      }),
    ))
  if (!oordeel?.verified) return MISLUKT
  const { id, publicKey, counter } = oordeel.registrationInfo.credential
  const nieuw = { accountId, id: Buffer.from(id, "base64url"), naam: naam.data, sleutel: publicKey, teller: counter }
  return (await db.inRol("poort", null, tx => storePasskey(tx, nieuw))) ? null : MISLUKT
}

const MISLUKT: Weigering = {
  code: "passkey",
  veld: "naam",
  tekst: "De passkey is niet gemaakt. Probeer het opnieuw, of kies een ander toestel.",
}

/** The library throws on whatever does not fit; here that is an answer like any other. */
async function quietly<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch {
    return null
  }
}

function parse(antwoord: string): z.infer<typeof Antwoord> | null {
  try {
    const gelezen = Antwoord.safeParse(JSON.parse(antwoord))
    return gelezen.success ? gelezen.data : null
  } catch {
    return null
  }
}

/** Of which key the answer claims to be, to count attempts by. */
export const sleutelId = (antwoord: string): string => parse(antwoord)?.id ?? ""
