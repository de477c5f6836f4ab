/** Waits so long, or until it is told to stop. */
export const pause = (milliseconds: number, stopping: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(over, milliseconds)
    function over() {
      clearTimeout(timer)
      stopping.removeEventListener('abort', over)
      resolve()
    }
    stopping.addEventListener('abort', over)
    if (stopping.aborted) over()
  })
