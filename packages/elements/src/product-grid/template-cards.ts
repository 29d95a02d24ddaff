import { isServer, type LitElement } from 'lit'
import { OvopErrorEvent } from '../events/events.ts'
import type { CardsContent, HostCards } from './host-cards.ts'

/** The host's `<template slot="card">` of a grid; what fills it comes where there is one. */
export class TemplateCards {
  readonly #grid: LitElement
  #hostCards: HostCards | undefined

  constructor(grid: LitElement) {
    this.#grid = grid
  }

  get template(): HTMLTemplateElement | null {
    return isServer ? null : this.#grid.querySelector<HTMLTemplateElement>(':scope > template[slot=card]')
  }

  /** Brings what fills the template, where there is one. @throws where it does not come */
  async load(): Promise<void> {
    if (!this.template || this.#hostCards) return
    const { HostCards } = await import('./host-cards.ts')
    this.#hostCards ??= new HostCards()
  }

  fill(content: CardsContent): void {
    const { template } = this
    if (!template) return
    if (this.#hostCards) this.#hostCards.fill(this.#grid, template, content)
    else this.#fillLater()
  }

  /** A template that came after the products. */
  async #fillLater(): Promise<void> {
    try {
      await this.load()
      this.#grid.requestUpdate()
    } catch (error) {
      this.#grid.dispatchEvent(new OvopErrorEvent(error as Error))
    }
  }
}
