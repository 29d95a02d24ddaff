import { createRoot } from 'react-dom/client'
import { Shop } from './Shop.tsx'
import './shop.css'

createRoot(document.getElementById('app')!).render(<Shop />)
