import chromium from '@sparticuz/chromium'

// Run by test/browser.ts in a process of its own: the package unpacks into the temporary folder of its process, and
// brings its shared libraries only where it believes itself on Amazon Linux, both told by the environment.
await chromium.executablePath()
