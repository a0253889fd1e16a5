const peeked = "a[aria-describedby], .citation a";
const delay = 250;
export function peek(document) {
if (!("popover" in HTMLElement.prototype)) return;
const box = document.createElement("div");
box.className = "peek";
box.popover = "manual";
document.body.append(box);
let owner, timer;
const hide = () => {
clearTimeout(timer);
owner = undefined;
box.hidePopover();
};
const show = (link, isTouch) => {
const text = described(document, link);
if (!text || owner === link) return;
owner = link;
box.replaceChildren(...text);
box.ariaHidden = isTouch ? null : "true";
if (isTouch) box.append(onwards(link));
box.showPopover();
place(box, link.getClientRects()[0]);
};
const later = (action) => {
clearTimeout(timer);
timer = setTimeout(action, delay);
};
document.addEventListener("pointerover", (event) => {
if (event.pointerType === "touch") return;
const link = event.target.closest(peeked);
if (link) later(() => show(link));
else if (event.target.closest(".peek")) clearTimeout(timer);
else if (owner) later(hide);
});
document.addEventListener("focusin", (event) => {
const link = event.target.closest(peeked);
if (link?.matches(":focus-visible")) show(link);
else if (owner && !event.target.closest(".peek")) hide();
});
document.addEventListener("focusout", () => owner && later(hide));
document.addEventListener("keydown", (event) => event.key === "Escape" && owner && hide());
const follow = () => (owner.matches(":focus-visible") ? place(box, owner.getClientRects()[0]) : hide());
document.addEventListener("scroll", () => owner && follow(), { passive: true });
document.addEventListener("click", (event) => {
const link = event.target.closest(peeked);
if (event.pointerType === "touch" && link && owner !== link) {
event.preventDefault();
show(link, true);
} else if (owner && !event.target.closest(".peek")) hide();
});
}
function described(document, link) {
const id = link.getAttribute("aria-describedby") ?? decodeURIComponent(link.hash.slice(1));
const text = document.getElementById(id)?.cloneNode(true);
if (!text) return;
for (const element of text.querySelectorAll("[id]")) element.removeAttribute("id");
for (const back of text.querySelectorAll(".back")) back.remove();
const holder = document.createElement("div");
holder.append(...text.childNodes);
return [holder];
}
function onwards(link) {
const more = link.cloneNode(false);
more.removeAttribute("id");
more.removeAttribute("aria-describedby");
more.className = "more";
more.textContent = `${link.textContent} ${getComputedStyle(link).direction === "rtl" ? "←" : "→"}`;
return more;
}
function place(box, at) {
const { width, height } = box.getBoundingClientRect();
const gap = 6;
const isRightToLeft = getComputedStyle(box).direction === "rtl";
const start = isRightToLeft ? at.right - width : at.left;
const fits = at.bottom + gap + height < innerHeight;
box.style.left = `${Math.max(gap, Math.min(start, document.documentElement.clientWidth - width - gap))}px`;
box.style.top = `${fits ? at.bottom + gap : Math.max(gap, at.top - gap - height)}px`;
}
