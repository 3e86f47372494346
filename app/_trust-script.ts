/**
 * What a page may make scripts of (Trusted Types, which its policy enforces): the build's own scripts and our service
 * workers by their addresses, the empty script that React begins each of its own with, data for search engines, and the
 * text of this very script. A frame's page, as letters are previewed in, has the policy of the page around it. All else that
 * a script would hand to a browser to run is refused. `\x3c` since React changes the word for a script within one.
 */
export const trustOurs = `(()=>{const own=document.currentScript.textContent,isData=t=>{try{JSON.parse(t);return true}catch{return false}},isOurs=u=>{const{origin:o,pathname:p}=new URL(u,location.href);return o===location.origin&&/^\\/(_next\\/static\\/|(door|tickets)-sw\\.js$)/.test(p)};window.trustedTypes?.createPolicy("default",{createHTML:(h,_,sink)=>h==="\\x3cscript>\\x3c/script>"||sink==="HTMLIFrameElement srcdoc"?h:null,createScript:t=>t===own||isData(t)?t:null,createScriptURL:u=>isOurs(u)?u:null})})()`;
