// Sends each file as soon as it is chosen, with its own progress, its own refusal and a way to cancel it. Without it
// the form sends all of them together.

const form = document.querySelector("form.upload");
const place = document.getElementById("envois");
const words = place.dataset;

/** How many are on their way at once: a venue's network is shared. */
const TOGETHER = 2;
const waiting = [];
let going = 0;

/** One line of the list. Its file is sent under one name however often it is tried, so that it is attached once. */
function line(file) {
  const item = place.querySelector("template").content.firstElementChild.cloneNode(true);
  const part = (selector) => item.querySelector(selector);
  part("b").textContent = file.name;
  for (const named of item.querySelectorAll(".sr")) named.textContent = file.name;
  part("progress").setAttribute("aria-label", file.name);
  place.querySelector("ul").append(item);
  return { file, item, op: newOp(), progress: part("progress"), state: part(".state"), again: part(".again"), cancel: part(".cancel") };
}

function say(entry, sentence) {
  entry.state.textContent = sentence;
}

/** Said aloud as well: what came of a file, not each step on its way. */
function end(entry, sentence, kind) {
  entry.item.className = kind;
  entry.progress.hidden = true;
  entry.cancel.hidden = true;
  entry.again.hidden = kind !== "cut";
  say(entry, sentence);
  place.querySelector("[role=status]").textContent = `${entry.file.name} : ${sentence}`;
}

function choose(files) {
  for (const file of files) {
    const entry = line(file);
    entry.cancel.addEventListener("click", () => stop(entry));
    entry.again.addEventListener("click", () => enqueue(entry));
    if (file.size > Number(words.max)) end(entry, words.tooLarge, "refused");
    else enqueue(entry);
  }
}

function enqueue(entry) {
  entry.item.className = "";
  entry.progress.hidden = entry.cancel.hidden = false;
  entry.again.hidden = true;
  entry.progress.value = 0;
  say(entry, words.waiting);
  waiting.push(entry);
  next();
}

function stop(entry) {
  const at = waiting.indexOf(entry);
  if (at >= 0) {
    waiting.splice(at, 1);
    end(entry, words.cancelled, "cancelled");
  } else {
    entry.request?.abort();
  }
}

function next() {
  while (going < TOGETHER && waiting.length > 0) send(waiting.shift());
}

/** `fetch` does not say how much is sent. */
function send(entry) {
  going += 1;
  const request = new XMLHttpRequest();
  entry.request = request;
  const body = new FormData();
  for (const field of form.querySelectorAll("[type=hidden]")) body.set(field.name, field.value);
  body.set("op", entry.op);
  body.set("file", entry.file);
  request.upload.addEventListener("progress", (event) => {
    if (!event.lengthComputable) return;
    entry.progress.value = event.loaded / event.total;
    const percent = Math.floor((100 * event.loaded) / event.total);
    say(entry, percent === 100 ? words.checking : words.sending.replace("{}", percent));
  });
  request.addEventListener("load", () => answered(entry, request));
  request.addEventListener("error", () => end(entry, words.cut, "cut"));
  request.addEventListener("abort", () => end(entry, words.cancelled, "cancelled"));
  request.addEventListener("loadend", () => {
    going -= 1;
    next();
  });
  request.open("POST", form.getAttribute("action"));
  request.setRequestHeader("accept", "text/plain");
  request.send(body);
}

function answered(entry, request) {
  if (request.status === 200) {
    end(entry, words.done, "done");
    show();
  } else if (request.status === 403 && request.getResponseHeader("location")) {
    // A name, or what is to be accepted, is asked for on another page.
    location.assign(request.getResponseHeader("location"));
  } else {
    end(entry, request.responseText || words.cut, request.status >= 500 ? "cut" : "refused");
  }
}

/** What is new comes from the server, as it stands on the page; what is being typed beside the others stays. */
async function show() {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [here, there] = [document, page].map((one) => one.getElementById("fichiers-joints"));
  if (!there) return;
  for (const old of here.querySelectorAll(":scope > :not(figure)")) old.remove();
  let before = null;
  for (const part of there.children) {
    const known = part.id && document.getElementById(part.id);
    if (known) {
      before = known;
    } else {
      const added = document.importNode(part, true);
      if (before) before.after(added);
      else here.prepend(added);
      before = added;
    }
  }
}

if (form) {
  form.querySelector(".actions").hidden = true;
  form.querySelector(".drop").hidden = false;
  for (const input of form.querySelectorAll("[type=file]")) {
    input.addEventListener("change", () => {
      choose([...input.files]);
      input.value = "";
    });
  }
  const section = form.closest(".files");
  section.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    section.classList.add("over");
  });
  section.addEventListener("dragleave", (event) => {
    if (!section.contains(event.relatedTarget)) section.classList.remove("over");
  });
  section.addEventListener("drop", (event) => {
    section.classList.remove("over");
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    choose([...event.dataTransfer.files]);
  });
  addEventListener("beforeunload", (event) => {
    if (going > 0) event.preventDefault();
  });
}
