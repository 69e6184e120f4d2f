"""Debian's Chromium, driven by the W3C WebDriver protocol; nobody's library in between."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import requests

T = TypeVar("T")
SECONDS = 30.0
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
TAB = "\ue004"

CONTRASTS = """
const lum = c => { const v = c.map(x => { x /= 255; return x <= .03928 ? x / 12.92 :
  Math.pow((x + .055) / 1.055, 2.4); }); return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };
const parse = t => (t.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
const found = [];
for (const e of document.querySelectorAll("body *")) {
  const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  if (!own || !e.checkVisibility() || e.closest(".skip,.trap,.unseen,option")) continue;
  let b = e, back = [0, 0, 0, 0];
  while (b && (back.length === 4 && back[3] === 0)) {
    back = parse(getComputedStyle(b).backgroundColor); b = b.parentElement; }
  if (back.length === 4 && back[3] === 0) back = [255, 255, 255];
  const a = lum(parse(getComputedStyle(e).color)) + .05, z = lum(back) + .05;
  const ratio = Math.max(a, z) / Math.min(a, z);
  if (ratio < 4.5) found.push(e.tagName + " " + e.textContent.trim().slice(0, 30) + " " + ratio);
}
return found;
"""
NAMELESS = """
return [...document.querySelectorAll("input:not([type=hidden]),select,textarea,button,a[href]")]
  .filter(e => !(e.labels && e.labels.length) && !e.textContent.trim() &&
    !e.getAttribute("aria-label")).map(e => e.outerHTML);
"""
SMALL = """
return [...document.querySelectorAll("button,select,textarea,summary,label.pick,input[type=text]")]
  .filter(e => e.checkVisibility() && !e.closest(".trap") && e.getBoundingClientRect().height < 44)
  .map(e => e.outerHTML.slice(0, 80) + e.getBoundingClientRect().height);
"""
HEADINGS = 'return [...document.querySelectorAll("h1,h2,h3")].map(e => Number(e.tagName[1]));'


def until_now(condition: Callable[[], T], what: str) -> T:
    """Asks again and again until the answer is something."""
    deadline = time.monotonic() + SECONDS
    pause = threading.Event()
    while not (found := condition()):
        assert time.monotonic() < deadline, f"waited in vain: {what}"
        pause.wait(0.05)
    return found


class Browser:
    """One window."""

    def __init__(self, root: str, options: dict[str, Any]) -> None:
        chrome = {
            "args": [
                *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
                *("--lang=id", "--window-size=800,900", "--disable-background-networking"),
            ],
            **options,
        }
        wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": chrome}}}
        self._root = root
        made = self._call("POST", f"{root}/session", wanted)
        self._session = f"{root}/session/{made['sessionId']}"

    def _call(self, method: str, address: str, body: dict[str, Any] | None = None) -> Any:
        answer = requests.request(method, address, json=body, timeout=90)
        found = answer.json()["value"]
        assert answer.status_code == 200, found
        return found

    def _post(self, path: str, **body: Any) -> Any:
        return self._call("POST", f"{self._session}/{path}", body)

    def open(self, url: str) -> None:
        """Goes to an address."""
        self._post("url", url=url)

    def find(self, css: str) -> str:
        """An element, as soon as there is one."""
        return until_now(lambda: self._found(css), f"{css} on the page")

    def _found(self, css: str) -> str:
        body = {"using": "css selector", "value": css}
        found = self._call("POST", f"{self._session}/elements", body)
        return str(found[0][_ELEMENT]) if found else ""

    def click(self, css: str) -> None:
        """Presses something."""
        self._post(f"element/{self.find(css)}/click")

    def type(self, css: str, text: str) -> None:
        """Types into something, or chooses a file."""
        self._post(f"element/{self.find(css)}/value", text=text)

    def text(self, css: str = "main") -> str:
        """What can be read in an element."""
        address = f"{self._session}/element/{self.find(css)}/text"
        return " ".join(str(self._call("GET", address)).split())

    def wait_for(self, text: str) -> None:
        """Waits until something can be read."""
        until_now(lambda: text in self._read(), f"{text!r} on the page: {self._read()}")

    def _read(self) -> str:
        return " ".join(str(self.run("return document.body.innerText")).split())

    def run(self, script: str) -> Any:
        """Asks the page."""
        return self._post("execute/sync", script=script, args=[])

    def press(self, key: str) -> None:
        """Presses a key."""
        actions = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self._post("actions", actions=[{"type": "key", "id": "keys", "actions": actions}])

    def devtools(self, command: str, **parameters: Any) -> Any:
        """Changes the surroundings: the line, the colours."""
        return self._post("goog/cdp/execute", cmd=command, params=parameters)

    def faults(self) -> dict[str, list[str]]:
        """What is wrong on the page for people who see badly or have no mouse."""
        return {
            "contrast": self.run(CONTRASTS),
            "names": self.run(NAMELESS),
            "targets": self.run(SMALL),
        }

    def close(self) -> None:
        """Ends."""
        self._call("DELETE", self._session)


@contextlib.contextmanager
def opened(folder: Path, **options: Any) -> Iterator[Browser]:
    """A browser with a profile of its own; options are those of Chromium's driver."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    driver = subprocess.Popen(
        ["chromedriver", f"--port={port}", "--allowed-ips=127.0.0.1"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config")},
    )
    root = f"http://127.0.0.1:{port}"
    try:
        until_now(lambda: _is_up(root), "the driver")
        browser = Browser(root, options)
        try:
            yield browser
        finally:
            browser.close()
    finally:
        driver.terminate()
        driver.wait(30)


def _is_up(root: str) -> bool:
    try:
        return bool(requests.get(f"{root}/status", timeout=5).json()["value"]["ready"])
    except requests.ConnectionError:
        return False
