// The pages of all elements: data by property, the choice of look, and the buttons that copy.
for (const { dataset, content } of document.querySelectorAll('template[data-product-of]')) {
  document.getElementById(dataset.productOf).product = JSON.parse(content.textContent)
}

const picker = document.querySelector('.picker')
const chosen = document.getElementById('pilihan')
picker?.addEventListener('change', () => {
  const { look, scheme, density, lang } = Object.fromEntries(new FormData(picker))
  const theme = [look, scheme, density].filter(Boolean).join(' ')
  if (theme) chosen.setAttribute('theme', theme)
  else chosen.removeAttribute('theme')
  chosen.lang = lang
  chosen.dataset.scheme = scheme
})

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-copy]')
  if (!button) return
  const code = button.closest('.code').querySelector('code')
  let told = 'Tersalin'
  try {
    await navigator.clipboard.writeText(code.textContent)
  } catch {
    getSelection().selectAllChildren(code)
    told = 'Terpilih, tekan Ctrl+C'
  }
  const before = button.textContent
  button.textContent = told
  button.addEventListener('blur', () => (button.textContent = before), { once: true })
})
