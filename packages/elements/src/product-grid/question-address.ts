import { type ChoiceField, type Order, orders, type Question } from './question.ts'

/** Names of the question's parts in an address, as people read them. */
const parameters = {
  category: 'kategori',
  regency: 'kabupaten',
  certified: 'sertifikat',
  payment: 'bayar',
  mentoring: 'pendampingan',
  programme: 'program',
  availability: 'stok',
} as const satisfies Record<ChoiceField, string>
const textParameter = 'q'
const orderParameter = 'urut'

/** Names of the orders in an address. */
export const orderNames = {
  price: 'harga',
  'price-down': 'harga-turun',
  name: 'nama',
  newest: 'terbaru',
} as const satisfies Record<Order, string>

/** Name of a field in a form, and in the address that it leads to. */
export const parameterOf = (field: ChoiceField | 'text' | 'order') =>
  field === 'text' ? textParameter : field === 'order' ? orderParameter : parameters[field]

/** The question in an address: `?q=kopi&kabupaten=53.09&bayar=kkpd&urut=harga`. Values are short words or codes; others are dropped. */
export function questionFrom(search: URLSearchParams): Question {
  const choices = Object.entries(parameters).flatMap(([field, name]) =>
    search
      .getAll(name)
      .filter((value) => /^[\w.-]{1,64}$/.test(value))
      .slice(0, field === 'certified' ? 8 : 1)
      .map((value) => ({ field: field as ChoiceField, value })),
  )
  const order = orders.find((name) => orderNames[name] === search.get(orderParameter))
  return { text: (search.get(textParameter) ?? '').slice(0, 200), choices, ...(order && { order }) }
}

/** An address with the question in it, and all else that stood there kept. */
export function addressWith(address: string, { text, choices, order }: Question): string {
  const url = new URL(address)
  for (const name of [textParameter, orderParameter, ...Object.values(parameters)])
    url.searchParams.delete(name)
  if (text.trim()) url.searchParams.set(textParameter, text.trim())
  for (const { field, value } of choices) url.searchParams.append(parameters[field], value)
  if (order) url.searchParams.set(orderParameter, orderNames[order])
  return url.href
}
