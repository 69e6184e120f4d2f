// Makes the page kinder where a browser can: without this file everything works as well.
(function () {
  "use strict";
  var KEY = "halo-aduan-1", LIFE = 6 * 864e5, SIDE = 1600;
  var KEPT = ["token", "judul", "isi", "jenis", "topik", "tempat", "lokasi"];

  function read() {
    try {
      var found = JSON.parse(localStorage.getItem(KEY));
      return found && Date.now() - found.at < LIFE ? found : null;
    } catch (error) { return null; }
  }
  function forget() { try { localStorage.removeItem(KEY); } catch (error) { /* private window */ } }

  function begin() {
    if (document.querySelector("[data-sent]")) forget();
    var told = document.querySelector("[data-focus]");
    if (told) told.focus();
    var form = document.querySelector("form[data-draft]");
    if (form) prepare(form);
  }

  function prepare(form) {
    var status = form.querySelector("[data-status]");
    keepDraft(form, status);
    hideIdentity(form);
    offerPosition(form);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      send(form, status);
    });
    addEventListener("online", function () {
      if (form.dataset.again) send(form, status);
    });
  }

  // A draft of the matter only: who complains is not left behind on a shared phone.
  function keepDraft(form, status) {
    var old = read(), fields = form.elements;
    if (old && !document.querySelector(".alert") && (old.isi || old.judul)) {
      KEPT.forEach(function (name) { if (old[name] && fields[name]) fields[name].value = old[name]; });
      status.textContent = "Naskah yang belum terkirim sudah dikembalikan. ";
      var clear = document.createElement("button");
      clear.type = "button"; clear.className = "second"; clear.textContent = "Hapus naskah";
      clear.addEventListener("click", function () { forget(); location.reload(); });
      status.appendChild(clear);
    }
    function keep() {
      var now = { at: Date.now() };
      KEPT.forEach(function (name) { now[name] = fields[name].value; });
      try { localStorage.setItem(KEY, JSON.stringify(now)); } catch (error) { /* full or private */ }
    }
    form.addEventListener("input", keep);
    form.addEventListener("change", keep);
  }

  function hideIdentity(form) {
    var part = form.querySelector("[data-identity]");
    function show() { part.hidden = form.elements.siapa.value === "anonim"; }
    form.addEventListener("change", show);
    show();
  }

  function offerPosition(form) {
    var place = form.querySelector("[data-position]");
    if (!navigator.geolocation || !isSecureContext) return;
    place.hidden = false;
    var told = place.querySelector("[role=status]");
    place.querySelector("button").addEventListener("click", function () {
      told.textContent = "Mencari posisi …";
      navigator.geolocation.getCurrentPosition(function (found) {
        form.elements.lat.value = found.coords.latitude.toFixed(6);
        form.elements["long"].value = found.coords.longitude.toFixed(6);
        told.textContent = "Posisi disertakan (ketelitian " + Math.round(found.coords.accuracy) + " meter).";
      }, function () {
        told.textContent = "Posisi tidak didapat. Tulis saja patokannya.";
      }, { timeout: 20000, maximumAge: 60000 });
    });
  }

  function shrink(file) {
    if (!/^image\//.test(file.type) || file.size < 3e5 || !window.createImageBitmap) return Promise.resolve(file);
    return createImageBitmap(file).then(function (picture) {
      var ratio = Math.min(1, SIDE / Math.max(picture.width, picture.height));
      var canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * ratio);
      canvas.height = Math.round(picture.height * ratio);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      return new Promise(function (done) {
        canvas.toBlob(function (small) { done(small && small.size < file.size ? small : file); }, "image/jpeg", 0.8);
      });
    }).catch(function () { return file; });
  }

  function collect(form) {
    var body = new FormData(form), input = form.elements.foto;
    return Promise.all(Array.prototype.map.call(input.files, shrink)).then(function (files) {
      body.delete("foto");
      files.forEach(function (file) { body.append("foto", file, "foto"); });
      return body;
    });
  }

  // The token in the form makes sending again harmless: the server knows what it has.
  function send(form, status) {
    var button = form.querySelector("[type=submit]");
    if (button.disabled) return;
    button.disabled = true;
    delete form.dataset.again;
    status.textContent = "Mengirim …";
    collect(form).then(function (body) {
      return fetch(form.getAttribute("action"), { method: "POST", body: body, credentials: "omit" });
    }).then(function (answer) { return answer.text(); }).then(function (text) {
      var page = new DOMParser().parseFromString(text, "text/html");
      document.title = page.title;
      document.body.replaceWith(page.body);
      scrollTo(0, 0);
      begin();
      if (!document.querySelector("[data-focus]")) document.getElementById("isi-halaman").focus();
    }).catch(function () {
      button.disabled = false;
      form.dataset.again = "yes";
      status.textContent = "Belum terkirim: sambungan putus. Naskah Anda tersimpan di ponsel ini dan dikirim lagi begitu sambungan kembali, atau tekan Kirim aduan. Aduan tidak akan tercatat dua kali.";
      status.className = "error";
    });
  }

  begin();
})();
