"""Reads a query once; asked again and again, the answer is found by the query as it came."""

from typing import Any, TypeVar

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError
from starlette.requests import Request

Model = TypeVar("Model", bound=BaseModel)


def read_query(model: type[Model], request: Request) -> Model:
    """
    Read the query of a request.

    Parameters
    ----------
    model
        What may be asked.
    request
        What is asked; of a name that comes twice the last one counts.

    Returns
    -------
    BaseModel
        The model, filled in.

    Raises
    ------
    RequestValidationError
        With all faults.
    """
    try:
        return model.model_validate(dict(request.query_params))
    except ValidationError as e:
        rows = [{**row, "loc": ("query", *row["loc"])} for row in e.errors()]
        raise RequestValidationError(rows) from None


def described(model: type[BaseModel]) -> list[dict[str, Any]]:
    """
    Describe what may be asked, for OpenAPI.

    Parameters
    ----------
    model
        Of the query.

    Returns
    -------
    list of dict
        A parameter a field.
    """
    fields = model.model_json_schema(by_alias=True)["properties"]
    return [
        {"in": "query", "name": name, "required": False, "schema": schema} for name, schema in fields.items()
    ]
