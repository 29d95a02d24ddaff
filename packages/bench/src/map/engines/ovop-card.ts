import '@ovop-ntt/elements/product-card/define.ts'
