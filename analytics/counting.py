"""Adding to figures that may be there already, whoever else adds at the same moment."""

from django.db import connection


def add(model, amounts, rows):
    """Adds to the columns `amounts` of a model: `rows` are {field: value} with the amounts among them.

    One statement per row that creates or adds, which SQLite and PostgreSQL both know.
    """
    rows = list(rows)
    if not rows:
        return
    fields = [model._meta.get_field(name) for name in rows[0]]
    quote = connection.ops.quote_name
    table = quote(model._meta.db_table)
    names = ", ".join(quote(field.column) for field in fields)
    unique = next(iter(model._meta.constraints)).fields
    keys = ", ".join(quote(model._meta.get_field(name).column) for name in unique)
    changed = [(quote(field.column), field.name in amounts) for field in fields if field.name not in unique]
    changes = [f"{name} = {f'{table}.{name} + ' if adds else ''}excluded.{name}" for name, adds in changed]
    statement = (
        f"INSERT INTO {table} ({names}) VALUES ({', '.join(['%s'] * len(fields))}) "  # noqa: S608 (names of our own)
        f"ON CONFLICT ({keys}) DO UPDATE SET {', '.join(changes)}"
    )
    values = [
        [field.get_db_prep_save(row[field.name], connection) for field in fields]
        for row in sorted(rows, key=lambda row: str([row[name] for name in unique]))  # the same order for everybody
    ]
    with connection.cursor() as cursor:
        cursor.executemany(statement, values)
