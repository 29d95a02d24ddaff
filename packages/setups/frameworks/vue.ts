// What a Vue project takes besides, whose types are checked with those of Vue itself.
import '@ovop-ntt/elements/vue'
