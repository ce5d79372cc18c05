import { deskPages, samples } from './test/pages.ts'
console.log('missing', deskPages.filter(p=>!samples[p]), 'gone', Object.keys(samples).filter(p=>!deskPages.includes(p)))
process.exit(0)
