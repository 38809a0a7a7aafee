"""Servers for tests: the whole application, and the page of somebody else who shows the widget."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx2
import uvicorn

from apps.api.app import create_app
from apps.products.office import Office
from apps.products.product import Product, draft_of, with_terms, with_words
from apps.products.terms import Terms
from apps.service.service import Service, open_service
from apps.settings import read_settings
from apps.store.offices import put_office
from apps.store.products import add_product
from itinerary.stay_json import stay_from_json
from tests.apps.serving import SATURDAY

TRIP = {
    "segment": "promeneurs-chaleureux",
    "from": "bethune",
    "arrive": f"{SATURDAY}T10:00",
    "leave": f"{SATURDAY + timedelta(days=1)}T18:00",
    "effort": "quick",
    "alternatives": 1,
}
STRICT = (
    "default-src 'none'; script-src 'self' {api}; style-src 'self'; connect-src {api}; img-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
DARK = """
body { background: #111; color: #eee; font: 9px serif; text-transform: uppercase; }
fluvestre-sejour { --fluvestre-accent: rgb(122, 31, 74); }
"""
SOLD = "Deux jours au fil de l'eau"
UNTRUSTED = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>\"'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A running application, the site of an office that may show its widget, and what it sells."""

    api: str
    host: str
    stay: dict[str, Any]
    service: Service

    def page(self, **attributes: str) -> str:
        """Address of a page of the office that shows the widget with these attributes."""
        return str(httpx2.URL(f"{self.host}/page", params=attributes))


@contextmanager
def running_site(folder: Path) -> Iterator[Site]:
    """Run it all, with two products published."""
    api_port, host_port = _free_port(), _free_port()
    api, host = f"http://127.0.0.1:{api_port}", f"http://localhost:{host_port}"
    given = {
        "database_url": f"sqlite:///{folder / 'site.sqlite'}",
        "composers": 1,
        "composes_per_minute": 600,
        "exports_per_minute": 600,
    }
    service = open_service(read_settings({}, **given, requests_per_minute=100_000, port=api_port))
    office = Office(
        id="bethune-bruay",
        name="Office de tourisme de Béthune-Bruay",
        registration="IM062110012",
        email="bonjour@example.org",
        sites=(host,),
    )
    with service.store.writing() as db:
        put_office(db, office)
    with serving(service, api_port), serving_host(host_port, api):
        stay = (
            httpx2.post(f"{api}/api/v1/stays", json=TRIP, timeout=120).raise_for_status().json()["stays"][0]
        )
        with service.store.writing() as db:
            for product in _products(stay, office):
                add_product(db, product, None)
        time.sleep(1.2)  # the shelf looks once a second
        yield Site(api=api, host=host, stay=stay, service=service)


@contextmanager
def serving(service: Service, port: int) -> Iterator[None]:
    """Serve the application until the end."""
    app = create_app(service)
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield
    server.should_exit = True
    thread.join()


@contextmanager
def serving_host(port: int, api: str) -> Iterator[None]:
    """Serve the page of somebody else, which allows itself next to nothing."""
    server = ThreadingHTTPServer(("localhost", port), _host_pages(api))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield
    server.shutdown()
    server.server_close()
    thread.join()


def _host_pages(api: str) -> type[BaseHTTPRequestHandler]:
    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            query = httpx2.URL(self.path).params
            told = " ".join(
                f'{name}="{value}"' for name, value in query.items() if name not in {"dark", "frame"}
            )
            look = '<link rel="stylesheet" href="/dark.css">' if "dark" in query else ""
            link = f'<a href="{api}/sejours">Nos séjours</a>'
            script = f'<script src="{api}/widget.js" defer></script>'
            widget = f"{script}<fluvestre-sejour {told}>{link}</fluvestre-sejour>"
            if self.path == "/dark.css":
                self._answer(
                    "text/css",
                    DARK,
                )
            elif self.path.startswith("/page"):
                self._answer(
                    "text/html; charset=utf-8",
                    _html(f"{look}</head><body><main><h1>Notre office</h1>{widget}</main>"),
                )
            else:
                self.send_error(404)

        def _answer(self, media_type: str, body: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Security-Policy", STRICT.format(api=api))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    return Pages


def _html(rest: str) -> str:
    meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    return f'<!doctype html><html lang="fr"><head>{meta}<title>Notre office</title>{rest}</body></html>'


def _products(stay: dict[str, Any], office: Office) -> tuple[Product, ...]:
    terms = Terms(
        margin_permille=120,
        valid_from=date(2020, 1, 1),
        valid_to=SATURDAY,
        min_persons=2,
        max_persons=8,
        included=("La nuit et le petit-déjeuner", UNTRUSTED),
        not_included=("Le train",),
    )
    draft = with_terms(draft_of("product:au-fil-de-l-eau", office.id, stay_from_json(stay)), terms)
    plain = with_words(
        draft, "fr", title=SOLD, text="Une nuit à la campagne, deux guinguettes et une péniche."
    )
    odd = with_words(replace(draft, id="product:odd"), "fr", title=UNTRUSTED, text=UNTRUSTED)
    return replace(plain, status="published"), replace(odd, status="published")


def _free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])
