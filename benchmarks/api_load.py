"""Load on a server: as much as it takes, or fifty visitors who compose."""

import json
import shutil
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from benchmarks.api_server import ASKED, SEGMENTS

TELL = """done = function(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("@%d %d %d %d", summary.requests, summary.duration, latency:percentile(99), bad))
end
"""
PAUSE_S = 0.03
"""Between two looks at the published pages while others compose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """
    What a server took.

    Parameters
    ----------
    request_s
        Seconds a request, of all that it answered.
    p99_s
        What one request in a hundred took at least.
    """

    request_s: float
    p99_s: float


def press(url: str, seconds: int, connections: int = 16) -> Rate:
    """
    Ask as fast as a server answers.

    Parameters
    ----------
    url
        What is asked.
    seconds, connections
        How long, and by how many at once.

    Returns
    -------
    Rate
        Of one thread of wrk.
    """
    if shutil.which("wrk") is None:
        sys.exit("api: the load comes from wrk, which is not installed: apt-get install wrk")
    with TemporaryDirectory() as folder:
        script = Path(folder, "tell.lua")
        script.write_text(TELL)
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", str(script), url]
        out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    requests, duration_us, p99_us, bad = map(int, out.rpartition("@")[2].split())
    if bad or not requests:
        sys.exit(f"api: {bad} of {requests} requests to {url} failed")
    return Rate(request_s=duration_us / 1e6 / requests, p99_s=p99_us / 1e6)


@dataclass(slots=True)
class Crowd:
    """
    Visitors who compose, and one who looks at the published pages.

    Parameters
    ----------
    url
        Of the server.
    """

    url: str
    answers: Counter[str] = field(default_factory=Counter)
    looked_s: list[float] = field(default_factory=list)
    _end: Event = field(default_factory=Event)

    def compose(self, visitors: int, seconds: float) -> None:
        """
        Let them compose different stays, again and again.

        Parameters
        ----------
        visitors, seconds
            How many, and how long.
        """
        threads = [Thread(target=self._visit, args=(number,)) for number in range(visitors)]
        threads.append(Thread(target=self._look))
        for thread in threads:
            thread.start()
        time.sleep(seconds)
        self._end.set()
        for thread in threads:
            thread.join()

    def _visit(self, number: int) -> None:
        turn = 0
        while not self._end.is_set():
            turn += 1
            asked = {**ASKED, "segment": SEGMENTS[turn % 4], "seed": number * 1000 + turn}
            self._end.wait(self._ask(json.dumps(asked).encode(), number))

    def _ask(self, body: bytes, number: int) -> float:
        """Ask for a stay, from an address of one's own; return how long to wait before the next."""
        told = {"Content-Type": "application/json", "X-Forwarded-For": f"192.0.2.{number + 1}"}
        request = Request(f"{self.url}/api/v1/stays", body, told)
        try:
            with urlopen(request, timeout=120) as answer:
                answer.read()
            self.answers["200"] += 1
        except HTTPError as e:
            after = e.headers["Retry-After"]
            self.answers[f"{e.code}{'' if after else ' without Retry-After'}"] += 1
            return float(after or 1)
        return 0

    def _look(self) -> None:
        while not self._end.wait(PAUSE_S):
            begun = time.perf_counter()
            with urlopen(f"{self.url}/api/v1/products?segment={SEGMENTS[0]}", timeout=60) as answer:
                answer.read()
            self.looked_s.append(time.perf_counter() - begun)
