// Everything works without this: it only adds what GOV.UK Frontend adds, such as counting characters while typing.
import { initAll } from './govuk-frontend.min.js'
import { lookAgainWhereAsked } from './look-again.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
lookAgainWhereAsked()
