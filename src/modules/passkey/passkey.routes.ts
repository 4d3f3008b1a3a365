import type { Route } from "#platform/page"
import { inlogDeur, inlogOpties, kiesDeur, kiesOpties } from "./deur.page.tsx"
import { nieuwDeur, nieuwOpties, noem, passkeys, weg } from "./passkey.page.tsx"

/** Coming in with a passkey, choosing one at the door, and one's own. */
export const passkeyRoutes: readonly Route[] = [inlogOpties, inlogDeur, kiesOpties, kiesDeur, passkeys, nieuwOpties, nieuwDeur, noem, weg]
