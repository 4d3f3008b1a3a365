import type { Endpoint } from "#platform/endpoint"
import type { Route } from "#platform/page"

/** The contents page of the house: the routes of every module, in the order of the navigation. */
export const routes: readonly Route[] = []

export const endpoints: readonly Endpoint[] = []
