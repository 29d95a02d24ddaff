import type { Client } from '@ovop-ntt/core'
import type { OvopElement } from '../base/ovop-element.ts'
import type { NothingFound } from './answer.ts'
import { filterOfPage, type PageChoices } from './page-choices.ts'
import type { VisitorQuestion } from './visitor-question.ts'
import type { WayOut } from './ways-out.ts'

/** Where nothing was found: the ways out, first by their names, and then with what each would find. */
export class DeadEnd {
  readonly #grid: OvopElement & PageChoices
  readonly #visitor: VisitorQuestion
  #ways: readonly WayOut[] = []

  constructor(grid: OvopElement & PageChoices, visitor: VisitorQuestion) {
    this.#grid = grid
    this.#visitor = visitor
  }

  get ways(): readonly WayOut[] {
    return this.#ways
  }

  async find({ waysOut }: NothingFound, client: Client): Promise<void> {
    const { asked, meaning } = this.#visitor
    this.#show(meaning.choices.map((choice) => ({ choice, count: undefined })))
    const ways = await waysOut(client, filterOfPage(this.#grid), meaning)
    if (asked === this.#visitor.asked) this.#show(ways)
  }

  #show(ways: readonly WayOut[]): void {
    this.#ways = ways
    this.#grid.requestUpdate()
  }
}
