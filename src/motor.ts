import type { Services } from "#platform/services"
export function startMotor(_services: Services) {
  return { isKlaar: async () => true, stop: async () => {} }
}
