import { generateSecret, generateURI, verifySync } from "otplib"

export const newTotpSecret = (): string => generateSecret()

/** What an authenticator app reads from the picture. */
export const totpUri = (secret: string, account: string): string => generateURI({ issuer: "Trede", label: account, secret })

/**
 * The time step that a code belongs to (now, the one before or the next, for clocks that differ), or null.
 * RFC 6238 §5.2 asks that a step counts once: who calls this stores it.
 */
export function totpStep(secret: string, code: string): number | null {
  const digits = code.replace(/\s/g, "")
  if (!/^\d{6}$/.test(digits)) return null
  const result = verifySync({ secret, token: digits, epochTolerance: 30 })
  return result.valid && "timeStep" in result ? result.timeStep : null
}
