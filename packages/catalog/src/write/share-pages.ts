/** Hosts whose addresses lead to a page around a picture, never to the picture: what offices copy from "Bagikan". */
const hosts =
  /^(?:(?:drive|docs|photos)\.google\.com|photos\.app\.goo\.gl|goo\.gl|forms\.gle|1drv\.ms|(?:.+\.)?onedrive\.live\.com|(?:.+\.)?sharepoint\.com|(?:www\.)?dropbox\.com|(?:www\.)?icloud\.com|share\.icloud\.com|(?:www\.)?mediafire\.com|mega\.nz|we\.tl|(?:.+\.)?(?:instagram|facebook|tiktok|youtube|whatsapp|canva|pinterest)\.com|fb\.watch|youtu\.be|wa\.me|t\.me|bit\.ly|s\.id|tinyurl\.com|linktr\.ee)$/

/** Whether an address of a picture is in truth one of a page: `https://drive.google.com/file/d/…/view`. */
export function isSharePage(address: string): boolean {
  return URL.canParse(address) && hosts.test(new URL(address).hostname)
}
