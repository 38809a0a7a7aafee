"""Reading a query."""

import pytest
from fastapi.exceptions import RequestValidationError
from starlette.requests import Request

from apps.api.products import ProductQuery
from apps.api.query import described, read_query


def asked(query: str) -> Request:
    """Make a request with a query."""
    return Request({"type": "http", "query_string": query.encode(), "headers": []})


def test_query_fills_the_model() -> None:
    """Names and types are the model's."""
    query = read_query(ProductQuery, asked("nights=2&from=2027-05-15"))
    assert (query.nights, str(query.first)) == (2, "2027-05-15")


def test_all_faults_are_told() -> None:
    """Each with its name in the query."""
    with pytest.raises(RequestValidationError) as told:
        read_query(ProductQuery, asked("nights=x&colour=red"))
    assert [row["loc"] for row in told.value.errors()] == [("query", "nights"), ("query", "colour")]


def test_every_field_is_described_by_the_name_it_is_asked_by() -> None:
    """OpenAPI says ``from`` and ``to``, as the query does."""
    names = [row["name"] for row in described(ProductQuery)]
    assert {"from", "to", "nights", "office"} <= set(names)
    assert len(names) == len(ProductQuery.model_fields)
