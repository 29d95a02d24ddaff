import { createApp } from 'vue'
import './acara.css'
import Acara from './Acara.vue'

createApp(Acara).mount('#app')
