"""Every setting that the code reads is one that there is: `settings.A_NAME` fails only when its line is reached."""

import ast

from django.conf import settings

LEFT_OUT = {".venv", "tests", "var"}


def settings_named():
    """{name of a setting: the file that reads it} of all our modules."""
    found = {}
    for path in settings.ROOT.glob("*/**/*.py"):
        if LEFT_OUT & set(path.relative_to(settings.ROOT).parts):
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Attribute) and node.attr.isupper() and ast.unparse(node.value) == "settings":
                found[node.attr] = str(path.relative_to(settings.ROOT))
    return found


def test_every_setting_that_is_read_is_there():
    assert {name: path for name, path in settings_named().items() if not hasattr(settings, name)} == {}
