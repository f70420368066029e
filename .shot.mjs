import { chromium } from 'playwright-core'
const [,, base, out, ...specs] = process.argv
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-background-networking'] })
for (const spec of specs) { const [path,w='1440',scheme='light',full='view']=spec.split('|'); const c=await b.newContext({viewport:{width:+w,height:+w<500?844:900},colorScheme:scheme,deviceScaleFactor:1}); const p=await c.newPage(); p.on('console',m=>{if(['error','warning'].includes(m.type()))console.log('CONSOLE',path,m.text().slice(0,300))}); p.on('pageerror',e=>console.log('ERR',path,String(e).slice(0,300))); await p.goto(base+path,{waitUntil:'networkidle'}); const name=out+'/'+(path.replace(/[^a-z0-9]+/gi,'_')||'home')+'-'+w+'-'+scheme+'.png'; await p.screenshot({path:name,fullPage:full==='full'}); console.log(name); await c.close() }
await b.close()
