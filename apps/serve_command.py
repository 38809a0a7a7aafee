"""``fluvestre serve``: the API, the widget and the office's workshop, in one command."""

import os
from typing import Annotated

import typer

from apps.inputs import CatalogueFile, NetworkFile

STOP_S = 60
"""How long a server that is told to stop finishes what it has begun."""

Host = Annotated[str | None, typer.Option(metavar="ADDRESS", help="Where to listen.")]
Port = Annotated[str | None, typer.Option(metavar="N", help="On which port.")]
Workers = Annotated[str | None, typer.Option(metavar="N", help="Processes that answer.")]
Database = Annotated[
    str | None, typer.Option("--database", metavar="URL", help="sqlite:/// or postgresql://")
]


def serve(
    host: Host = None,
    port: Port = None,
    workers: Workers = None,
    database: Database = None,
    catalogue: CatalogueFile = None,
    network: NetworkFile = None,
    check: Annotated[bool, typer.Option("--check", help="Open all that is needed, and stop.")] = False,
) -> None:
    """Serve the API, the widget and the office's workshop; what is not said here, settings say."""
    import uvicorn

    from apps.logs import log_config
    from apps.service.destination import load_destination
    from apps.settings import read_settings
    from apps.store.open_store import open_store
    from apps.web.bounded_http import BoundedHttp

    given = {
        "host": host,
        "port": port,
        "workers": workers,
        "database_url": database,
        "catalogue": catalogue,
        "network": network,
    }
    settings = read_settings(os.environ, **given)
    # What cannot be read is told here, once, and not by each process that answers.
    load_destination(settings.catalogue, settings.network)
    open_store(settings.database_url).close()
    if check:
        typer.echo(f"database, catalogue and network can be used at http://{settings.host}:{settings.port}")
        return
    # The processes that answer read the same settings from their environment.
    said = {f"FLUVESTRE_{name.upper()}": str(value) for name, value in given.items() if value is not None}
    os.environ.update(said)
    uvicorn.run(
        "apps.api.app:served_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        http=BoundedHttp,
        workers=settings.workers,
        proxy_headers=True,
        forwarded_allow_ips=settings.proxies,
        timeout_graceful_shutdown=STOP_S,
        server_header=False,
        log_config=log_config(settings.log_level),
    )
