/**
 * Of the reader of decision statements: raised whenever it reads something else in a text than before. The register reads
 * its texts again that an earlier one has read.
 */
export const READER = 1
