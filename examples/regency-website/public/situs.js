// The menu of small screens lies over the page: it goes when a place on the same page was chosen.
const menu = document.getElementById('menu')
menu.addEventListener('click', (event) => {
  if (event.target.closest('a') && menu.matches(':popover-open')) menu.hidePopover()
})
