import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const regular = import.meta.resolve(
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
)
const bold = import.meta.resolve(
  '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
)

/**
 * The folders of the typeface of every paper, for the compiler: drawn for people who see little, and the same on every
 * machine. What it has no letters for (Hebrew, Arabic, Greek) comes from the typefaces of the machine.
 */
export const typefaces = { fontPaths: [regular, bold].map(file => dirname(fileURLToPath(file))) }
