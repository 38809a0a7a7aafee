"""The peer of the API: FastAPI and nothing else."""

from fastapi import FastAPI

app = FastAPI(docs_url=None, redoc_url=None)


@app.get("/echo")
async def echo(said: str = "bonjour") -> dict[str, str]:
    """
    Say something back.

    Parameters
    ----------
    said
        What was said.

    Returns
    -------
    dict
        The same.
    """
    return {"said": said}
