import { assetPath, councilStylesheetPath } from './assets/files.ts'
import { attributes, classNames } from './components/attributes.ts'
import { type BackLinkOptions, backLink } from './components/back-link.ts'
import { errorSummary, type ListedError } from './components/error-summary.ts'
import { address, link } from './components/link.ts'
import { phaseBanner } from './components/phase-banner.ts'
import { type NavigationItem, serviceNavigation } from './components/service-navigation.ts'
import { skipLink } from './components/skip-link.ts'
import { type Content, type Html, html } from './html.ts'

export interface CouncilShown {
  readonly name: string
  /** #rrggbb */
  readonly colour: string
  /** An invented council: said on every page. */
  readonly practice: boolean
}

export interface PersonaShown {
  /** Who is using this: "complaints manager". */
  readonly text: string
  /** Where a practice user becomes somebody else; none for a real council. */
  readonly changeHref?: string | undefined
  /** Where somebody who works for several councils chooses another; none for those who work for one. */
  readonly councilHref?: string | undefined
}

export interface PageOptions {
  /** What this page is, with a reference at most: titles reach browser histories, so never a name. */
  readonly title: string
  readonly council: CouncilShown
  readonly persona?: PersonaShown | undefined
  readonly navigation: readonly NavigationItem[]
  /** With the one main heading. */
  readonly content: Content
  readonly backLink?: BackLinkOptions | undefined
  /** Listed above the content, each linked to its field. */
  readonly errors?: readonly ListedError[] | undefined
  /** The whole width, for tables; otherwise a column for reading. */
  readonly wide?: boolean | undefined
  /** The day it is in practice, where it can be set. */
  readonly practiceDay?: string | undefined
}

function header({ council, persona, navigation, practiceDay }: PageOptions): Html {
  const change =
    persona?.changeHref &&
    link(persona.changeHref, 'Change', { hidden: 'who you are', classes: 'council-header__link' })
  const another =
    persona?.councilHref && link(persona.councilHref, 'Change council', { classes: 'council-header__link' })
  const who =
    persona &&
    html`<p class="council-header__persona">${council.practice && 'Practice: '}${persona.text} ${change} ${another}</p>`
  return html`<header><div class="council-header">
<div class="govuk-width-container council-header__top"><a class="council-header__name" href="${address('/')}">${council.name}</a>${who}</div>
${serviceNavigation({ serviceName: 'Redress', serviceUrl: '/', navigation, classes: 'council-header__navigation' })}
</div>${council.practice && practiceBanner(practiceDay)}</header>`
}

const practiceBanner = (day: string | undefined): Html =>
  phaseBanner({
    tag: { text: 'Practice' },
    text: html`Invented council. Nothing here is real; no passwords.${day !== undefined && html` It is ${day}: ${link('/practice/day', 'set another day')}.`}`,
  })

function footer({ council }: PageOptions): Html {
  const about = council.practice ? 'About this practice council' : 'About Redress'
  const links: readonly (readonly [string, string])[] = [
    ['/accessibility', 'Accessibility'],
    ['/how-dates-are-counted', 'How dates are counted'],
    ['/api', 'Other programs'],
    ['/about', about],
  ]
  const listed = links.map(([href, text]) => html`<li>${link(href, text, { classes: 'govuk-link--text-colour' })}</li>`)
  return html`<footer class="page-footer"><div class="govuk-width-container"><h2 class="govuk-visually-hidden">About this service</h2>
<ul class="page-footer__links">${listed}</ul></div></footer>`
}

/** A whole document. Nothing in it is styled or scripted inline: the content security policy is `default-src 'self'`. */
export function page(options: PageOptions): Html {
  const { title, council, content, errors = [], wide = false } = options
  const fullTitle = `${errors.length > 0 ? 'Error: ' : ''}${title} – Redress – ${council.name}`
  const before =
    options.backLink && html`<nav class="page-before" aria-label="Back">${backLink(options.backLink)}</nav>`
  const summary = errors.length > 0 && errorSummary({ errorList: errors })
  const main = attributes({ class: classNames('govuk-main-wrapper', !wide && 'page-reading'), id: 'main-content' })
  return html`<!doctype html>
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${fullTitle}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="${council.colour}">
<link rel="icon" href="${assetPath('redress.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetPath('govuk-frontend.min.css')}">
<link rel="stylesheet" href="${councilStylesheetPath(council.colour)}">
<link rel="stylesheet" href="${assetPath('redress.css')}">
<link rel="stylesheet" href="${assetPath('pages.css')}">
<script type="module" src="${assetPath('start.js')}"></script>
</head>
<body class="govuk-template__body">
${skipLink({ href: '#main-content', text: 'Skip to main content' })}
${header(options)}
<div class="govuk-width-container">
${before}
<main${main}>${summary}${content}</main>
</div>
${footer(options)}
</body>
</html>
`
}
