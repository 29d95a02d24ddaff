// The block in WordPress's editor: fields for what the placeholder says. Without a build step.
;(({ blocks, element, blockEditor, components }) => {
  const { createElement } = element
  const kinds = [
    ['product-card', 'Kartu satu produk'],
    ['product-grid', 'Daftar produk'],
    ['village-map', 'Peta desa'],
    ['buy-badge', 'Tombol beli'],
    ['programme-stats', 'Angka program'],
  ].map(([value, label]) => ({ value, label }))
  const fields = [
    ['product', 'Id produk', '53.09-kopi-arabika-bajawa'],
    ['regency', 'Kode kabupaten', '53.09'],
    ['link', 'Tautan bila widget tidak tampil', '/produk/…'],
    ['words', 'Kata pada tautan', 'Kopi arabika Bajawa'],
  ]

  blocks.registerBlockType('ovop-ntt/widget', {
    edit({ attributes, setAttributes }) {
      return createElement(
        'div',
        blockEditor.useBlockProps(),
        createElement(components.SelectControl, {
          label: 'Jenis',
          value: attributes.kind,
          options: kinds,
          onChange: (kind) => setAttributes({ kind }),
        }),
        ...fields.map(([name, label, placeholder]) =>
          createElement(components.TextControl, {
            key: name,
            label,
            placeholder,
            value: attributes[name],
            onChange: (value) => setAttributes({ [name]: value }),
          }),
        ),
      )
    },
    save: () => null,
  })
})(window.wp)
