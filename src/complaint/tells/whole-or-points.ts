import type { JsonObject } from '#stream/entry.ts'

/** A decision that names points is of those points only; one that names none is of the whole complaint. */
export const ofThePoints = ({ pointIds }: JsonObject): boolean => Array.isArray(pointIds) && pointIds.length > 0

export const ofTheWhole = (data: JsonObject): boolean => !ofThePoints(data)
