import { createElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { App } from './app.js'

const data = JSON.parse(document.getElementById('data').textContent)
hydrateRoot(document.getElementById('root'), createElement(App, data), {
  onRecoverableError: (error) => console.error('recovered', error),
})
document.documentElement.dataset.started = ''
