"""The few lines of script that Wagtail's admin writes into its pages: they get the nonce of the policy.

Wagtail starts choosers, date fields and repeated panels by inline scripts, which the Content Security
Policy stops. Only what has their very shape, a call with plain JSON, is let through: anything else that
found its way into a page stays stopped.
"""

import json
import re

START = re.compile(
    rb"<script>(?P<text>\s*(?:"
    rb'(?:new \w{0,40}Chooser|init(?:Date|Time|DateTime)Chooser)\("[\w\\-]{1,200}", (?P<options>\{[^<>]*\})\);'
    rb"|\(function\(\) \{\s*var panel = new InlinePanel\(JSON\.parse\("
    rb'"(?:[^"<>\\\r\n]|\\u[0-9A-F]{4})*"\)\);\s*\}\)\(\);'
    rb")\s*)</script>"
)


def with_nonce(content, nonce):
    """The page, with the nonce on the scripts of known shape; None when it has none of them."""
    found = False

    def sign(match):
        nonlocal found
        if match["options"] and not is_json(match["options"]):
            return match[0]
        found = True
        return b'<script nonce="' + nonce.encode() + b'">' + match["text"] + b"</script>"

    signed = START.sub(sign, content)
    return signed if found else None


def is_json(text):
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
