import { createApp } from 'vue'
import Products from './Products.vue'

createApp(Products).mount('#app')
