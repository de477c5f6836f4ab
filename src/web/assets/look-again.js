// A page that is not done yet is fetched again, and what it says takes the place of what it said.
const FIRST_MILLISECONDS = 1_500
const LONGEST_MILLISECONDS = 10_000

const place = () => document.querySelector('[data-look-again="yes"]')

async function lookAgain(wait) {
  const old = place()
  if (!old) return
  try {
    const answer = await fetch(location.href)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('[data-look-again]')
    // Done, or somebody has to sign in again: as if it had been opened anew.
    if (fresh?.dataset.lookAgain !== 'yes') return location.reload()
    for (const name of ['progress', 'label', '[aria-live]']) {
      const [from, to] = [fresh.querySelector(name), old.querySelector(name)]
      if (name === 'progress' && from && to) to.value = from.value
      else if (from && to && to.textContent !== from.textContent) to.textContent = from.textContent
    }
  } catch {
    // The line is down: it is tried again.
  }
  setTimeout(lookAgain, wait, Math.min(LONGEST_MILLISECONDS, wait * 1.2))
}

export const lookAgainWhereAsked = () => {
  if (place()) setTimeout(lookAgain, FIRST_MILLISECONDS, FIRST_MILLISECONDS)
}
