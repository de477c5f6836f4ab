const REFERENCE = /^(\d{2})[ -]?(\d{3})[ -]?(\d{3})([a-z]?)$/i

/**
 * The published decisions that a person names, separated by commas, semicolons or new lines, each as in addresses; and what is
 * no reference of the Ombudsman.
 */
export function decisionsNamed(typed: string): {
  readonly references: readonly string[]
  readonly others: readonly string[]
} {
  const references = new Set<string>()
  const others: string[] = []
  for (const part of typed.split(/[,;\n]/)) {
    const words = part.trim()
    if (words === '') continue
    const match = REFERENCE.exec(words)
    if (match) references.add(`${match[1]}-${match[2]}-${match[3]}${(match[4] ?? '').toLowerCase()}`)
    else others.push(words)
  }
  return { references: [...references], others }
}
