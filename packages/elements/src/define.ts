import './buy-badge/define.ts'
import './catalog/define.ts'
import './product-card/define.ts'
import './qris/define.ts'
