import { chromium } from '@playwright/test';
const url = process.argv[2]!, out = process.argv[3]!, width = Number(process.argv[4] ?? 1440), scheme = (process.argv[5] ?? 'light') as 'light' | 'dark', steps = process.argv[6] ?? '';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'] });
const c = await b.newContext({ viewport: { width, height: width < 500 ? 780 : 900 }, colorScheme: scheme, locale: steps.includes('EN') ? 'en' : 'zh-CN' });
const p = await c.newPage();
p.on('console', (m) => { if (m.type() === 'error') console.log('console', m.text().slice(0, 200)); });
p.on('pageerror', (e) => console.log('pageerror', String(e).slice(0, 300)));
await p.goto(url); await p.waitForTimeout(1200);
for (const s of steps.split('|').filter((x) => x && x !== 'EN')) { const [k, v] = [s.slice(0, s.indexOf('=')), s.slice(s.indexOf('=') + 1)];
  if (k === 'click') await p.getByText(v, { exact: false }).first().click(); else if (k === 'key') await p.keyboard.press(v); else if (k === 'wait') await p.waitForTimeout(Number(v)); else if (k === 'role') { const [r, n] = v.split(':'); await p.getByRole(r as 'button', { name: new RegExp(n!) }).first().click(); } else if (k==='shot') await p.screenshot({ path: v, fullPage: true }); else if (k==='goto') { await p.goto(v); await p.waitForTimeout(900);} else if (k==='text') console.log((await p.locator('body').innerText()).slice(0, Number(v)));
  await p.waitForTimeout(350); }
await p.screenshot({ path: out, fullPage: true }); await b.close();
