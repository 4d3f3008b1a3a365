/** Where the plan of a person stands. */
export const planPad = (deelnemerId: string, deel = ""): string => `/deelnemers/${deelnemerId}/plan${deel}`
