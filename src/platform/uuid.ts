const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** May this text from an address be asked of the database? What is no id is not found, and no error. */
export const isUuid = (text: string | undefined): text is string => text !== undefined && UUID.test(text)
