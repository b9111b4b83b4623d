"""A query that every request asks, put into SQL once.

Django builds the statement anew each time, which for a hundred columns of four tables takes ten times as long as
SQLite needs to answer. What of its ORM is private here, tried with 5.2: `QuerySet._chain`, and what a compiler of
statements keeps of the one that it made.
"""

import copy

from django.db import connections


class PreparedQuery:
    """`build(*marks)` is the queryset; each mark, a value of the right type, stands once among its parameters."""

    def __init__(self, build, *marks):
        self.build, self.marks = build, marks
        self.queryset, self.statements = None, {}

    def __call__(self, *values):
        """The queryset with these values in the place of the marks: to be read as it is, not to be narrowed."""
        if self.queryset is None:
            self.queryset = self.build(*self.marks)
        queryset = self.queryset._chain()
        made, sql, params = self.statement(queryset.db)
        given = dict(zip(self.marks, values, strict=True))
        compiler = copy.copy(made)
        compiler.connection = connections[queryset.db]  # each thread has its own
        compiler.as_sql = lambda *_args, **_options: (sql, tuple(given.get(each, each) for each in params))
        queryset.query.get_compiler = lambda *_args, **_options: compiler
        return queryset

    def statement(self, alias):
        """(compiler, SQL, parameters) of the marks for this database, made at the first question."""
        if alias not in self.statements:
            compiler = self.queryset.query.chain().get_compiler(alias)
            self.statements[alias] = compiler, *compiler.as_sql()
        return self.statements[alias]
