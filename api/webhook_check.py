"""How a partner checks that a message of a webhook is genuine; docs/webhooks.md has it in PHP and JavaScript, too."""

PYTHON = '''\
import base64
import hashlib
import hmac
import time


def is_genuine(secret, headers, body):
    """`headers`: names in small letters; `body`: the bytes as they came."""
    message, moment = headers["webhook-id"], headers["webhook-timestamp"]
    if abs(time.time() - int(moment)) > 300:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{message}.{moment}.".encode() + body
    expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    return any(hmac.compare_digest(expected, given) for given in headers["webhook-signature"].split())
'''
